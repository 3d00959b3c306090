import { outlineEdition } from "@torikumi/outline";
import { isNameless, type Edition, type Policy } from "@torikumi/record";

/** The policies under which a department can begin a measure; in a city without policies each recommendation, by its title. */
export function chosenPolicies(edition: Edition): readonly Policy[] {
  return outlineEdition(edition).flatMap(({ title, policies }) =>
    policies.map(({ id, direction }) => ({ id, direction: isNameless(id) ? title : direction })),
  );
}
