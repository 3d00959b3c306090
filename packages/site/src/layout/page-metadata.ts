import { raw } from "hono/html";
import { html, type Html } from "../markup/html.ts";
import type { PageFrame } from "./page-frame.ts";
import type { SiteShell } from "./site-shell.ts";

/**
 * What a page says of itself to programs: for the card that a message shows of a link (OpenGraph), and for catalogues of data (JSON-LD):
 * the front page is a dataset, every other page a work that belongs to it. Nothing but what the pages say in words.
 */
export function pageMetadata(frame: PageFrame, shell: SiteShell): Html {
  const { title, description, path, language = "ja" } = frame;
  const address = shell.address === "" ? undefined : shell.address + path;
  const isFront = path === "";
  return html`
    <meta property="og:type" content="${isFront ? "website" : "article"}" />
    <meta property="og:title" content="${isFront ? shell.siteName : title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:site_name" content="${shell.siteName}" />
    <meta property="og:locale" content="${LOCALES[language]}" />
    ${address !== undefined && html`<meta property="og:url" content="${address}" />`}
    <meta name="twitter:card" content="summary" />
    ${address !== undefined && linkedData(isFront ? dataset(shell, description) : work(frame, shell))}
  `;
}

const LOCALES = { ja: "ja_JP", en: "en_US" } as const;

type Fields = Readonly<Record<string, unknown>>;

/** JSON-LD as a block of data, which no browser runs; what could end the block is spelled otherwise. */
function linkedData(fields: Fields): Html {
  const text = JSON.stringify({ "@context": "https://schema.org", ...fields });
  return html`<script type="application/ld+json">${raw(text.replaceAll("<", String.raw`\u003c`))}</script>`;
}

function dataset(shell: SiteShell, description: string): Fields {
  return {
    "@type": "Dataset",
    name: shell.siteName,
    description,
    url: shell.address,
    inLanguage: "ja",
    ...common(shell),
    ...(shell.downloads.length > 0 && {
      distribution: shell.downloads.map(({ path, format }) => ({
        "@type": "DataDownload",
        contentUrl: shell.address + path,
        encodingFormat: format,
      })),
    }),
  };
}

function work(frame: PageFrame, shell: SiteShell): Fields {
  const { title, description, path, node, crumbs, language = "ja" } = frame;
  const date = node?.published === true ? node.publishedOn : undefined;
  return {
    "@type": "CreativeWork",
    name: title,
    description,
    url: shell.address + path,
    inLanguage: language,
    ...common(shell),
    ...(date !== undefined && { datePublished: date }),
    isPartOf: { "@type": "Dataset", name: shell.siteName, url: shell.address },
    ...(crumbs.length > 0 && {
      breadcrumb: {
        "@type": "BreadcrumbList",
        itemListElement: crumbs.map(({ label, path: place }, at) => ({
          "@type": "ListItem",
          position: at + 1,
          name: label,
          item: shell.address + place,
        })),
      },
    }),
  };
}

function common({ publisher, licence }: SiteShell): Fields {
  return {
    ...(publisher !== undefined && {
      publisher: { "@type": "GovernmentOrganization", name: publisher },
    }),
    ...(licence !== undefined && { license: licence }),
  };
}
