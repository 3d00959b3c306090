/** A file of a release. Without `sha256` (hexadecimal) it is known by name and size alone. */
export interface ReleaseAsset {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly sha256?: string;
}

/** What a release should be. The tag must be on GitHub already: a release never makes one. */
export interface ReleasePlan {
  readonly tag: string;
  readonly name: string;
  /** GitHub Markdown that the caller has made safe. */
  readonly body: string;
  readonly assets: readonly ReleaseAsset[];
  /** Whether it is what people should find first, beside the public releases of these tags; it always is when left out. */
  readonly isLatest?: (publicTags: readonly string[]) => boolean;
}
