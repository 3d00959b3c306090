import type { Draft, Phrase } from "./clause.ts";
import { DOING, ITSELF, THINKING, THOUGHTS, VERBS } from "./wording.ts";

/** Takes the object of a verb of doing as the verb, and what the object is of as its object. */
export function plainPredicate(draft: Draft): Draft {
  const last = draft.phrases.at(-1);
  const ongoing = /^(.+)中$/.exec(last?.items.length === 1 ? (last.items[0]?.text ?? "") : "")?.[1];
  if (draft.verb === "である" && last?.close === "" && ongoing !== undefined) {
    return {
      ...draft,
      phrases: draft.phrases.slice(0, -1),
      verb: `${ongoing}する`,
      marks: ["prog", ...draft.marks],
    };
  }
  const isPassive = draft.marks.includes("pass");
  const objects = draft.phrases.filter(({ close }) =>
    isPassive ? /^[がは]$/.test(close) : close === "を",
  );
  const object = objects.length === 1 ? objects[0] : undefined;
  if (object !== undefined && ITSELF.has(draft.verb) && draft.marks.includes("cause"))
    return plainPredicate({ ...draft, marks: draft.marks.filter((mark) => mark !== "cause") });
  if (object === undefined) return objects.length === 0 ? splitVerb(plainDoing(draft)) : draft;
  if (
    isPassive &&
    BY_NOBODY.has(draft.verb) &&
    !draft.phrases.some(({ close }) => AGENT.test(close))
  )
    return plainPredicate({
      ...draft,
      phrases: draft.phrases.map((one) => (one === object ? { ...one, close: "を" } : one)),
      marks: draft.marks.filter((mark) => mark !== "pass"),
    });
  if (object.isWith) return plainPredicate(withPartner(draft, object));
  const [only, ...others] = object.items;
  const doer = others.length === 0 ? (only?.owner ?? "") : "";
  const deed = doer === "" ? listOf(object) : (only?.own ?? "");
  const isDone = DOING.has(draft.verb) || (THINKING.has(draft.verb) && THOUGHTS.test(deed));
  if (!isDone || deed === "" || deed.includes("#")) return draft;
  const [, first = "", text = deed] = TWO_WORDS.exec(deed) ?? [];
  const owner = doer + first;
  const numbers = only?.numbers ?? [];
  const owners = objectNamed(owner, numbers);
  return {
    ...draft,
    phrases: [
      ...draft.phrases
        .filter((phrase) => phrase !== object)
        // 円滑な連携を図る is 円滑に連携する; 必要な情報の提供を行う is no 必要に.
        .map((one) => (one.close === "な" && owner === "" ? { ...one, close: "に" } : one)),
      ...owners,
    ],
    verb: VERBS[`${text}する`] ?? `${text}する`,
    marks: draft.marks.filter((mark) => mark !== "pass"),
  };
}

/** What an office tells of its own doing either way: 体制が整備された, 体制を整備した. */
const BY_NOBODY: ReadonlySet<string> = new Set(
  "整備 構築 強化 改善 共有 認識 再認識 整理 確立 促進 短縮 軽減 解消 充実 明確化 効率化 簡素化 一元化 統一 拡充 徹底 標準化 迅速化 円滑化"
    .split(" ")
    .map((deed) => `${deed}する`),
);
/** Who did it, or in whose eyes. */
const AGENT = /^(?:に|から|\ue014)/;

/** 研修は、オンラインで開催した: a verb of doing whose object is no object here. */
function plainDoing(draft: Draft): Draft {
  const isHeld = DOING.has(draft.verb) && draft.verb !== "する";
  return isHeld ? { ...draft, verb: "実施する" } : draft;
}

/** What a deed is done to, as a phrase; 届出時の面談を行う is 届出時に面談する. */
function objectNamed(text: string, numbers: readonly number[]): readonly Phrase[] {
  if (text === "") return [];
  const when = text.replace(/(?<=[一-鿿]{2})時$/, "とき");
  const items = [{ text: when, whole: when, owner: "", own: when, numbers }];
  return [{ items, joints: [], isWith: false, close: /[時後前中]$/.test(text) ? "に" : "を" }];
}

/** What is done in a list of deeds, as one word. */
function listOf({ items, joints }: Phrase): string {
  return items.map(({ text }) => text).join(joints.includes("or") ? "|" : "&");
}

/** 状況把握, 支援体制強化: what is done, and to what. */
const TWO_WORDS =
  /^([一-鿿]{2}|[一-鿿ァ-ヺー]{3,12}(?=(?:強化|充実|整備|構築|把握|共有|防止|向上|推進|実施|確認|分析|検証|改善|周知|啓発|促進|確保|軽減|調整|開催|作成|配布|策定|更新|点検|公表)$))([一-鿿]{2})$/;

/** 状況把握する as 状況を把握する. */
function splitVerb(draft: Draft): Draft {
  const [, text = "", verb = ""] = TWO_WORDS.exec(draft.verb.replace(/する$/, "")) ?? [];
  if (text === "" || !draft.verb.endsWith("する")) return draft;
  const items = [{ text, whole: text, owner: "", own: text, numbers: [] }];
  return {
    ...draft,
    phrases: [...draft.phrases, { items, joints: [], isWith: false, close: "を" }],
    verb: VERBS[`${verb}する`] ?? `${verb}する`,
  };
}

/** 関係機関と連携を図る as 連携を図る with whom. */
function withPartner(draft: Draft, object: Phrase): Draft {
  const partner = {
    ...object,
    items: object.items.slice(0, -1),
    joints: object.joints.slice(0, -1),
    isWith: false,
    close: "と",
  };
  const rest = { ...object, items: object.items.slice(-1), joints: [], isWith: false };
  return {
    ...draft,
    phrases: draft.phrases.flatMap((phrase) => (phrase === object ? [partner, rest] : [phrase])),
  };
}

/** パンフレットの作成及び配布を行う as パンフレットを作成し、配布する: each deed of a list with what it is done to. */
export function deedsApart(draft: Draft): readonly Draft[] {
  const objects = draft.phrases.filter(({ close }) => close === "を");
  const [object] = objects;
  if (object === undefined || objects.length > 1 || !DOING.has(draft.verb)) return [draft];
  const { items, joints } = object;
  if (items.length < 2 || joints.includes("or") || !items.every(({ own }) => DEED.test(own)))
    return [draft];
  const others = draft.phrases.filter((phrase) => phrase !== object);
  return items.map(({ owner, own, numbers }, place) => ({
    phrases: [...(place === 0 ? others : []), ...objectNamed(owner, numbers)],
    verb: VERBS[`${own}する`] ?? `${own}する`,
    marks: [...draft.marks],
    end: place < items.length - 1 ? "。" : draft.end,
    borrows: place < items.length - 1 || draft.borrows,
  }));
}

const DEED = /^[一-鿿]{2}$/;
