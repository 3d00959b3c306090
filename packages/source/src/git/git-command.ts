/**
 * The arguments that go before every Git command: nothing configured in the repository may start another program,
 * and no path is a pattern.
 */
export const GIT_ARGUMENTS: readonly string[] = [
  "--no-pager",
  "--literal-pathspecs",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
];

/**
 * Variables that would point Git at another repository, index or way of reading paths than the working directory's.
 * They are set inside Git hooks. GIT_OBJECT_DIRECTORY and its alternates stay: a pre-receive hook keeps new commits there.
 */
const DROPPED = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS",
];

/** The environment that Git gets: no locks, no questions, no replaced objects, messages in English (they are read by the program). */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result: NodeJS.ProcessEnv = {
    ...env,
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
    LANGUAGE: "C",
  };
  for (const name of DROPPED) delete result[name];
  return result;
}
