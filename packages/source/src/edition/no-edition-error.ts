import { UserError } from "@torikumi/record";

/** Says that there is no edition by a name, as opposed to one that is there and could not be opened. */
export class NoEditionError extends UserError {}
