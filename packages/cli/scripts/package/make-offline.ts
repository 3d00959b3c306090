import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { buildPackage } from "./build-package.ts";

const MODULES = join(import.meta.dirname, "..", "..", "..", "..", "node_modules");
/** The same in every build; the archive says nothing of when it was made. */
const MADE = "2000-01-01T12:00:00";

/** The archive that was made. */
export interface OfflineArchive {
  readonly file: string;
  readonly sha256: string;
}

/**
 * Builds `torikumi-<version>-offline.zip` in a folder: a package that npm installs without asking anybody, its checksum, and a page that
 * says how. The same sources give the same bytes. Throws where a dependency has dependencies of its own, for they would be missing.
 */
export async function makeOffline(target: string): Promise<OfflineArchive> {
  const stage = mkdtempSync(join(tmpdir(), "torikumi-offline-"));
  try {
    const folder = join(stage, "torikumi");
    await buildPackage(folder);
    const version = bundleDependencies(folder);
    const packed = pack(folder, stage);
    const name = `torikumi-${version}-offline.tgz`;
    const content: Zippable = {
      "はじめに.txt": Buffer.from(firstSteps(version, name)),
      [name]: [packed, { level: 0 }],
      SHA256SUMS: Buffer.from(`${sum(packed)}  ${name}\n`),
    };
    const zip = zipSync({ [`torikumi-${version}-offline`]: content }, { mtime: MADE });
    const file = join(target, `torikumi-${version}-offline.zip`);
    mkdirSync(target, { recursive: true });
    writeFileSync(file, zip);
    return { file, sha256: sum(zip) };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Puts the packages that are needed inside, as npm wants them there. Gives the version of the package. */
function bundleDependencies(folder: string): string {
  const path = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  const names = Object.keys(manifest.dependencies);
  for (const name of names) {
    const source = realpathSync(join(MODULES, name));
    const { dependencies = {} } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
    if (Object.keys(dependencies).length > 0)
      throw new Error(
        `${name} needs ${Object.keys(dependencies).join(", ")}, which would be missing`,
      );
    cpSync(source, join(folder, "node_modules", name), { recursive: true });
  }
  writeFileSync(path, `${JSON.stringify({ ...manifest, bundleDependencies: names }, null, 2)}\n`);
  return manifest.version;
}

function pack(folder: string, into: string): Buffer {
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["pack", "--silent", "--offline", "--ignore-scripts", "--pack-destination", into],
    { cwd: folder, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(`npm pack: ${stderr}`);
  return readFileSync(join(into, stdout.trim().split("\n").at(-1) ?? ""));
}

function sum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function firstSteps(version: string, name: string): string {
  return `torikumi ${version}　ネットワークのない所で使うために

このフォルダーにあるもの
  ${name}   torikumi と、torikumi が使うもの全て
  SHA256SUMS   上のファイルの照合値

要るもの
  Git と Node.js 22 以上（npm は Node.js に入っています）

1. 持ち込んだファイルを確かめる
     Linux・macOS   sha256sum -c SHA256SUMS
     Windows        certutil -hashfile ${name} SHA256
                    （SHA256SUMS の行と同じならよい）

2. 市のリポジトリを始める（npx が、このファイルだけから実行します）
     npx --yes --offline --package ./${name} torikumi init mihon --city みほん市 --edition r7 --package file:vendor/${name}

3. 同じファイルを、市のリポジトリに置いて入れる
     mihon/vendor/ フォルダーを作り、${name} を写す
     cd mihon
     npm install --offline
     npm test

この後は、市のリポジトリの README.md のとおりです。npx torikumi は、ネットワークにつなぎません。
PDF を作るときだけ、ブラウザー（Chromium）が別に要ります。ないときは edition publish に --no-pdf を付けます。

新しい版にするときは、新しい zip の tgz を vendor/ に置き、
     npm install --offline --save-dev ./vendor/新しい tgz
     npx torikumi init --upgrade --package file:vendor/新しい tgz
`;
}
