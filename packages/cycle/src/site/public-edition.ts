import type { Edition } from "@torikumi/record";

/** The edition as it goes into public files: without the teams of the register, which are names of an internal service. */
export function publicEdition(edition: Edition): Edition {
  const { register } = edition;
  if (register === undefined) return edition;
  const value = register.value.map(({ name, bureau, latinName, from, to, successors }) => ({
    name,
    ...(bureau !== undefined && { bureau }),
    ...(latinName !== undefined && { latinName }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    successors,
  }));
  return { ...edition, register: { ...register, value } };
}
