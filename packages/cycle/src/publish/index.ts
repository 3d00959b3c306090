export type { FileChoices } from "./make-files.ts";
export { connectRelease, postRelease } from "./post-release.ts";
export { prepareCorrection } from "./prepare-correction.ts";
export { preparePublication } from "./prepare-publication.ts";
export { plannedNames, publishEdition, setFolder } from "./publish-edition.ts";
export type { Publication, PublishedSet } from "./publish-edition.ts";
