import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

/** A request held against a description: the operation it is, and everything that is not as described. */
export interface CheckedRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: string | undefined;
  readonly problems: readonly string[];
}

interface Description {
  readonly check: (base: string, url: string, init: RequestInit) => CheckedRequest;
}

const require = createRequire(import.meta.url);
const FILES = {
  "api.github.com": require.resolve("@octokit/openapi/generated/api.github.com.json"),
  /** The oldest GitHub Enterprise Server that the package describes. */
  "ghes-3.17": require.resolve("@octokit/openapi/generated/ghes-3.17.json"),
};
/** Which GitHub. */
export type DescriptionName = keyof typeof FILES;
const opened = new Map<DescriptionName, Description>();

/** One of the descriptions of @octokit/openapi, read once (13 MB): path and query parameters and JSON bodies are checked. */
export function openDescription(name: DescriptionName): Description {
  const known = opened.get(name) ?? readDescription(name);
  opened.set(name, known);
  return known;
}

function readDescription(name: DescriptionName): Description {
  const description = JSON.parse(readFileSync(FILES[name], "utf8"));
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateSchema: false,
    coerceTypes: false,
  });
  // The package is CommonJS; its types say otherwise.
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addSchema(description, "github");
  const validators = new Map<string, ValidateFunction>();
  const operations = Object.entries<any>(description.paths).map(([template, methods]) => ({
    template,
    methods,
    pattern: new RegExp(
      `^${template.replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{[^}]+\}/g, "([^/]+)")}$`,
    ),
  }));

  function checkRequest(base: string, url: string, init: RequestInit): CheckedRequest {
    const { pathname, searchParams } = new URL(url);
    const path = pathname.slice(new URL(base).pathname.replace(/\/$/, "").length);
    const method = init.method ?? "GET";
    const request = { method, path };
    const found = operations
      .filter(
        ({ pattern, methods }) => pattern.test(path) && methods[method.toLowerCase()] !== undefined,
      )
      .toSorted(
        (left, right) => left.template.split("{").length - right.template.split("{").length,
      )[0];
    if (found === undefined) {
      return {
        ...request,
        operation: undefined,
        problems: [`${method} ${path}: GitHub has no such operation`],
      };
    }
    const key = method.toLowerCase();
    const operation = found.methods[key];
    const pointer = `github#/paths/${escape(found.template)}/${key}`;
    const problems = [
      ...checkParameters(found, operation, { path, searchParams }),
      ...checkBody(operation, pointer, init),
    ].map((problem) => `${method} ${found.template}: ${problem}`);
    return { ...request, operation: operation.operationId, problems };
  }

  function checkParameters(
    { template, pattern, methods }: (typeof operations)[number],
    operation: any,
    { path, searchParams }: { readonly path: string; readonly searchParams: URLSearchParams },
  ): string[] {
    const parameters = [...(methods.parameters ?? []), ...(operation.parameters ?? [])].map(
      resolve,
    );
    const names = [...template.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
    const values = new Map(
      (pattern.exec(path)?.slice(1) ?? []).map((value, at) => [
        names[at],
        decodeURIComponent(value),
      ]),
    );
    const query = new Set(searchParams.keys());
    const problems: string[] = [];
    for (const { name, in: place, required, schema } of parameters) {
      if (place !== "path" && place !== "query") continue;
      const text = place === "path" ? values.get(name) : (searchParams.get(name) ?? undefined);
      query.delete(place === "query" ? name : "");
      if (text === undefined) {
        if (required) problems.push(`parameter ${name} is missing`);
        continue;
      }
      const value = resolve(schema).type === "integer" ? Number(text) : text;
      if (!ajv.validate(schema.$ref ? { $ref: `github${schema.$ref}` } : schema, value)) {
        problems.push(`parameter ${name}: ${ajv.errorsText()}`);
      }
    }
    return [...problems, ...[...query].map((name) => `parameter ${name} is unknown`)];
  }

  function checkBody(operation: any, pointer: string, init: RequestInit): string[] {
    const content = operation.requestBody?.content ?? {};
    const type = new Headers(init.headers).get("content-type")?.split(";")[0] ?? "";
    if (init.body === undefined || init.body === null) {
      return operation.requestBody?.required ? ["the body is missing"] : [];
    }
    if (content["application/octet-stream"] !== undefined)
      return type === "" ? ["content-type is missing"] : [];
    if (content["application/json"] === undefined) return ["no body is described"];
    if (type !== "application/json") return [`content-type is ${type}`];
    const body = JSON.parse(String(init.body));
    const schemaPointer = `${pointer}/requestBody/content/${escape("application/json")}/schema`;
    const validate = validators.get(schemaPointer) ?? ajv.compile({ $ref: schemaPointer });
    validators.set(schemaPointer, validate);
    const wrong = validate(body) ? [] : [ajv.errorsText(validate.errors)];
    return [...wrong, ...unknownKeys(content["application/json"].schema, body)];
  }

  /** The description lets every key pass; a misspelt one would be silently ignored by GitHub. */
  function unknownKeys(schema: any, body: object): string[] {
    const resolved = resolve(schema);
    const branches = [resolved, ...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])].map(resolve);
    const known = new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})));
    return Object.keys(body)
      .filter((key) => !known.has(key))
      .map((key) => `body key ${key} is unknown`);
  }

  function resolve(schema: any): any {
    if (schema?.$ref === undefined) return schema;
    return String(schema.$ref)
      .slice(2)
      .split("/")
      .reduce((at, key) => at[key.replaceAll("~1", "/").replaceAll("~0", "~")], description);
  }

  return { check: checkRequest };
}

function escape(key: string): string {
  return encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}
