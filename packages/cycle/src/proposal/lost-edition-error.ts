import { UserError } from "@torikumi/record";

/** Says that a pull request takes the edition away: the author's to mend, as opposed to a run that could not review. */
export class LostEditionError extends UserError {}
