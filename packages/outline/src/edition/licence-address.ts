/** The address that the terms of use (利用条件) name, `https://creativecommons.org/licenses/by/4.0/`; undefined where they name none. */
export function licenceAddress(licence: string | undefined): string | undefined {
  return /https:\/\/[^\s「」『』（）()<>"、。]+/u.exec(licence ?? "")?.[0];
}
