/** One setting of a repository that the review or the publishing rests on. */
export interface Setting {
  /** What it is called, in Japanese. */
  readonly name: string;
  /** `unknown`: GitHub did not tell, mostly for want of a right; nobody may take it for right. */
  readonly state: "right" | "wrong" | "unknown";
  /** Where it is not right: what is missing, and on which page of GitHub a person sets it. */
  readonly advice: string;
  /** Sets it; undefined where it is right, or where only a person can. */
  readonly set?: () => Promise<void>;
}

/** What a repository should be like. */
export interface WantedSettings {
  readonly labels: readonly WantedLabel[];
  /** Names of the checks without which nothing goes into the default branch. */
  readonly checks: readonly string[];
  /** Patterns of the tags that only few may make, as `r*`. */
  readonly tags: readonly string[];
  /** Actions and workflows of others than GitHub that the workflows use, as patterns (`mihon-shi/torikumi@*`); none when left out. */
  readonly actions?: readonly string[];
}

/** A label; the colour is six hexadecimal digits. */
export interface WantedLabel {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** A setting that is as it should be. */
export function right(name: string): Setting {
  return { name, state: "right", advice: "" };
}
