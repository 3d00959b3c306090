import {
  GitHubError,
  readTeam,
  type Client,
  type Person,
  type Proceedings,
} from "@torikumi/github";
import { readRoles, type SourceFile } from "@torikumi/record";

/** What people are called in the record. */
export interface NamedPeople {
  readonly nameOf: (person: Person | undefined) => string;
  /** By account, or team of the register with its `@`, in small letters. */
  readonly accounts: ReadonlyMap<string, string>;
  /** What could not be found out; Japanese sentences. */
  readonly notes: readonly string[];
}

/** Whom nobody knows more of than GitHub's word for their relation to the repository. */
const BY_ASSOCIATION: Readonly<Record<string, string>> = {
  OWNER: "事務局",
  MEMBER: "市の職員",
  COLLABORATOR: "市から招かれた人",
};
const UNKNOWN = "所属未確認の人";

/**
 * Names everybody who spoke by what they are and never by their account: the departments and roles of the register, by team or account, or
 * else GitHub's word for their relation to the repository. Asks for the members of the register's teams only where somebody is left
 * whom no account names.
 */
export async function namePeople(
  client: Client,
  proceedings: Proceedings,
  register: SourceFile | undefined,
): Promise<NamedPeople> {
  const roles = register === undefined ? new Map<string, string>() : readRoles(register);
  const people = peopleIn(proceedings);
  const isNamed = ({ login, isApp }: Person): boolean => isApp || roles.has(login.toLowerCase());
  const { members, notes } = people.every(isNamed)
    ? { members: new Map<string, string>(), notes: [] }
    : await readMembers(client, roles);
  const author = proceedings.opening.by?.login;
  const named = (person: Person): string => {
    const login = person.login.toLowerCase();
    if (person.isApp) return "自動の処理";
    return roles.get(login) ?? members.get(login) ?? BY_ASSOCIATION[person.association] ?? UNKNOWN;
  };
  return {
    nameOf: (person) => {
      if (person === undefined) return "退会した人";
      return `${named(person)}${person.login === author ? "・提案者" : ""}`;
    },
    accounts: new Map([
      ...roles,
      ...people.map((person) => [person.login.toLowerCase(), named(person)] as const),
    ]),
    notes,
  };
}

function peopleIn({ opening, threads, reviews, conversation }: Proceedings): readonly Person[] {
  const remarks = [
    opening,
    ...threads.flatMap((thread) => thread.remarks),
    ...reviews,
    ...conversation,
  ];
  const people = remarks.flatMap(({ by }) => by ?? []);
  return [...new Map(people.map((person) => [person.login, person])).values()];
}

/** The name of each account by the register's teams; who is in several bears the names of all. */
async function readMembers(
  client: Client,
  roles: ReadonlyMap<string, string>,
): Promise<Pick<NamedPeople, "notes"> & { readonly members: ReadonlyMap<string, string> }> {
  const names = new Map<string, readonly string[]>();
  const closed: string[] = [];
  let reason = "";
  for (const [team, name] of roles) {
    if (!team.includes("/")) continue;
    try {
      for (const login of await readTeam(client, team)) {
        const known = names.get(login.toLowerCase()) ?? [];
        names.set(login.toLowerCase(), [...new Set([...known, name])]);
      }
    } catch (failure) {
      if (!(failure instanceof GitHubError) || !isClosed(failure)) throw failure;
      closed.push(team);
      reason ||= failure.message;
      // The next team would be refused in the same way.
      if (failure.reason !== "not-found") break;
    }
  }
  return {
    members: new Map([...names].map(([login, all]) => [login, all.join("・")])),
    notes:
      closed.length === 0
        ? []
        : [
            `登録簿のチームのうち、入っている人を読めないものがあります（${closed.join("、")}）。その人たちは、GitHub の上での関係（事務局、市の職員など）で示しました。${reason}`,
          ],
  };
}

function isClosed({ reason }: GitHubError): boolean {
  return ["not-found", "not-permitted", "forbidden"].includes(reason);
}
