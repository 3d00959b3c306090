import type { Fix, Severity } from "@torikumi/record";
import type { Context } from "./context.ts";
import type { Place } from "./place.ts";

/** What a rule yields. The rule's id, path, line and column are added by `validate`. */
export interface Finding {
  readonly at: Place;
  /** Japanese: what is wrong, by its name, and what to do. */
  readonly message: string;
  /** Other places that the message speaks of, with the reason in Japanese. */
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
  /** Offsets of the file at `at`; only where nothing but the slip can be meant. */
  readonly fix?: Fix;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
}

/** A rule as it is listed for people. */
export interface RuleDescription {
  /** Kebab-case, as in the file's name; never changed once published. */
  readonly id: string;
  /** Japanese, a few words: what the rule looks at. */
  readonly title: string;
  /** The heaviest severity that it gives. */
  readonly severity: Severity;
}

/**
 * One rule: `rules/<id>.ts`, explained and tested by `rules/<id>.md`. It has no options and keeps no
 * state.
 */
export interface Rule extends RuleDescription {
  /**
   * First edition that the rule applies to, so that a new rule does not fail what is published;
   * without it, every one.
   */
  readonly since?: string;
  /**
   * Where the rule compares no measure with another: it is asked for a few of them at a time, and what was made of their
   * texts is let go before the next. Without it, the rule sees the whole edition.
   */
  readonly sees?: "measure";
  readonly check: (context: Context) => Iterable<Finding>;
}
