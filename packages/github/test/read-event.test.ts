import { expect, test } from "vitest";
import { readEvent } from "../src/index.ts";

test.each([
  ["a pull request", { number: 12, pull_request: { number: 12 } }, 12],
  [
    "a comment on a pull request",
    { issue: { number: 13, pull_request: { url: "https://api.example/13" } } },
    13,
  ],
  ["a comment on an issue", { issue: { number: 14 } }, undefined],
  ["a finished workflow", { workflow_run: { pull_requests: [{ number: 15 }] } }, 15],
  ["a finished workflow of a fork", { workflow_run: { pull_requests: [] } }, undefined],
  ["a push", { ref: "refs/heads/main" }, undefined],
  ["a number that is none", { pull_request: { number: "12; rm" } }, undefined],
  ["null", null, undefined],
])("of %s", (_, event, number) => {
  expect(readEvent(JSON.stringify(event))).toBe(number);
});

test("a text that is no event has no number", () => {
  expect([readEvent(""), readEvent("{"), readEvent("[1]")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
