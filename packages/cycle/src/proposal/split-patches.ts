import type { Patches } from "@torikumi/source";

/** The paths of all files that a pull request changes, in NFC. */
export function listChangedFiles({ patches, gone }: Patches): readonly string[] {
  return [...patches.keys(), ...gone].map((path) => path.normalize("NFC"));
}

/** The patches of each folder; what lies in none of them goes to the first. */
export function splitPatches(all: Patches, folders: readonly string[]): readonly Patches[] {
  const ownerOf = (path: string): number => {
    const file = path.normalize("NFC");
    return Math.max(
      0,
      folders.findIndex((folder) => file.startsWith(`${folder}/`)),
    );
  };
  return folders.map((_, at) => ({
    ...all,
    patches: new Map([...all.patches].filter(([path]) => ownerOf(path) === at)),
    gone: new Set([...all.gone].filter((path) => ownerOf(path) === at)),
  }));
}
