/** The file of a measure with the four texts in Markdown: goal, progress, evaluation, plan. */
export function measureText(
  category: string,
  departments: readonly string[],
  texts: readonly [string, string, string, string],
): string {
  const [goal, progress, evaluation, plan] = texts;
  return `---
取組区分: ${category}
担当部:
${departments.map((name) => `  - ${name}`).join("\n")}
---

## 取組内容

${goal}

## 取組状況

${progress}

## 自己評価

${evaluation}

## 今後の取組

${plan}
`;
}
