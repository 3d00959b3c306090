import { freshSettings, type LocalSettings } from "./answer-settings.ts";
import type { Json } from "./exchange.ts";

/** What GitHub knows and the emulator does not. */
export interface LocalState {
  /** The emulator knows no Git: the commits of its pull requests are what we say. */
  head: string;
  base: string;
  /** Pull requests beside the first whose head is another, by number. */
  readonly heads: Map<number, string>;
  /** What the token of a run may write: GitHub answers 403 to everything else. */
  rights: ReadonlySet<Right>;
  archived: boolean;
  /** The head of the first pull request from its next reading on. */
  arriving?: string;
  /** Conversations that are locked, by the number of the issue or pull request. */
  readonly locked: Set<number>;
  /** Pull requests that are drafts, by number. */
  readonly drafts: Set<number>;
  /** Line comments whose line a push has changed. */
  readonly outdated: Set<number>;
  /** Line comments whose conversation is resolved. */
  readonly resolved: Set<number>;
  /** Comments that are folded away. */
  readonly minimized: Set<number>;
  /** The kinds of places at which GitHub takes no comment: its diff shows them not. */
  readonly refused: Set<unknown>;
  readonly labelEvents: Json[];
  readonly checks: Check[];
  readonly settings: LocalSettings;
  /** The annotations of each check run, by its path. */
  readonly annotations: Map<string, readonly unknown[]>;
}

/** What a token may write, as `permissions` of a workflow calls it. */
export type Right = "checks" | "contents" | "issues" | "pull-requests";

/** A check run as the emulator gives it. */
export interface Check extends Json {
  readonly url: string;
  readonly head_sha: string;
}

/** Those of the workflows `review` and `publish`: neither may make a label. */
const USUAL: readonly Right[] = ["checks", "contents", "pull-requests"];

/** The state of a repository of which nothing has been said. */
export function freshState(): LocalState {
  return {
    head: "",
    base: "",
    heads: new Map(),
    rights: new Set(USUAL),
    archived: false,
    locked: new Set(),
    drafts: new Set(),
    outdated: new Set(),
    resolved: new Set(),
    minimized: new Set(),
    refused: new Set(),
    labelEvents: [],
    checks: [],
    settings: freshSettings(),
    annotations: new Map(),
  };
}
