import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8's space for new objects (the nursery) as large as it is at the start: 1 MB, where Node was not asked for another size. V8 makes it
 * larger, up to twice 32 MB, as soon as much of it stays in use. Here nearly all does, for pages are read once and kept to the end; then a large
 * one spares no copying, but takes memory and leaves the processor's cache (decision 0030).
 */
export function keepNurserySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
