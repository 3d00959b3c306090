/** The style of the standalone pages: for the screen, light and dark, narrow and wide, and for paper. No fonts or pictures from elsewhere. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--text:#1c1c1c;--soft:#555;--back:#fff;--box:#f6f6f4;--line:#b8b8b2;--accent:#1a4f8b;
--ins:#0b5a22;--ins-back:#e3f4e6;--del:#9c1c1c;--del-back:#fbe9e8;--error:#9c1c1c;--warning:#7a4b00}
@media (prefers-color-scheme:dark){:root{--text:#ececec;--soft:#b9b9b9;--back:#17191c;--box:#212429;--line:#50555c;
--accent:#9cc4f5;--ins:#93dba4;--ins-back:#17331e;--del:#ffaaa2;--del-back:#431f1e;--error:#ffaaa2;--warning:#f0c46c}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:64rem;color:var(--text);background:var(--back);
font-family:"Hiragino Sans","Yu Gothic UI","BIZ UDPGothic","Noto Sans JP","Noto Sans CJK JP",sans-serif;font-size:1rem;line-height:1.75;
line-break:strict;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.4;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.5;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent)}
h3{font-size:1.05rem;line-height:1.6;margin:1.75rem 0 .25rem}
p,ul{margin:.4rem 0}ul{padding-left:1.4rem}
a{color:var(--accent)}
.soft{color:var(--soft)}
table{width:100%;border-collapse:collapse;margin:.6rem 0}
th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:left;vertical-align:top;font-weight:normal}
thead th,th[scope=colgroup],th[scope=rowgroup]{background:var(--box);font-weight:bold}
.texts{table-layout:fixed}
.number{white-space:nowrap}
ins{color:var(--ins);background:var(--ins-back);text-decoration:underline;text-underline-offset:.2em}
del{color:var(--del);background:var(--del-back);text-decoration:line-through}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.error{color:var(--error);font-weight:bold}.warning{color:var(--warning);font-weight:bold}
summary{cursor:pointer;font-weight:bold;margin:.6rem 0}
.sheet{max-width:90rem;font-size:.9rem}.sheet th[scope=row]{color:var(--soft)}.sheet td ul{padding-left:1.1rem}
@media (max-width:40rem){body{padding:1rem .75rem 3rem}
.stack thead{display:none}.stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:100%}
.stack tr{border:1px solid var(--line);margin:0 0 .6rem}.stack td,.stack th{border:0;border-bottom:1px solid var(--line)}.stack tr>:last-child{border-bottom:0}
.stack td[data-name=備考]:empty{display:none}.stack td::before{content:attr(data-name);display:block;font-size:.85rem;color:var(--soft)}}
@media print{@page{size:A4 landscape;margin:12mm}:root{color-scheme:light;--text:#000;--soft:#333;--back:#fff;--box:#f0f0f0;--line:#777;--accent:#000;
--ins:#000;--ins-back:#fff;--del:#000;--del-back:#fff;--error:#000;--warning:#000}
body{max-width:none;padding:0;font-size:9.5pt;line-height:1.55}h2,h3{break-after:avoid}.summary{break-after:page;font-size:8.5pt;line-height:1.35}.summary :is(h2,h3,p,ul){margin:.35em 0 0}.summary h2{font-size:11pt}.summary h3{font-size:9.5pt}thead{display:table-header-group}
tr{break-inside:avoid-page}tr:has([scope=rowgroup],[scope=colgroup]){break-after:avoid-page}ins{text-decoration-thickness:1px}}
`;

/** SHA-256 of the style in base64, for the content security policy; a test keeps it right. */
export const PAGE_STYLE_HASH = "rfIjTrbLos6m7CSHNJqKRHe5d3uX9gVksspHsylUg08=";
