import { html } from "../markup/html.ts";

/** The shapes of the categories and the patterns of the charts, once on every page. */
export const PATTERNS = html`
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <symbol id="mark-new" viewBox="0 0 16 16">
        <path d="M8 0.5 10.3 5.7 15.5 8 10.3 10.3 8 15.5 5.7 10.3 0.5 8 5.7 5.7Z" />
      </symbol>
      <symbol id="mark-expanded" viewBox="0 0 16 16"><path d="M8 1.5 15 14H1Z" /></symbol>
      <symbol id="mark-continued" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" /></symbol>
      <symbol id="mark-ended" viewBox="0 0 16 16">
        <path
          d="M3.6 1.5 8 5.9 12.4 1.5 14.5 3.6 10.1 8 14.5 12.4 12.4 14.5 8 10.1 3.6 14.5 1.5 12.4 5.9 8 1.5 3.6Z"
        />
      </symbol>
      <symbol id="mark-other" viewBox="0 0 16 16"><path d="M2.5 2.5h11v11h-11z" /></symbol>
      <pattern id="fill-new" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="ground" width="8" height="8" />
        <circle class="ink" cx="2" cy="2" r="1.4" />
        <circle class="ink" cx="6" cy="6" r="1.4" />
      </pattern>
      <pattern
        id="fill-expanded"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="ground" width="7" height="7" />
        <rect class="ink" width="2.4" height="7" />
      </pattern>
      <pattern
        id="fill-ended"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="ground" width="7" height="7" />
        <rect class="ink" width="1.6" height="7" />
        <rect class="ink" width="7" height="1.6" />
      </pattern>
    </defs>
  </svg>
`;
