/** The page's look: light and dark by the reader's setting, paper, and narrow screens. Nothing is fetched. */
export const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --soft: #f4f5f7; --line: #d5d9e0; --text: #1b1f24; --dim: #57606a; --link: #0b5cad;
  --critical: #a40e26; --high: #b35000; --medium: #7a6000; --low: #4a5563; --ok: #1a6b35; }
@media (prefers-color-scheme: dark) { :root { --bg: #14171c; --soft: #1e232b; --line: #39414d; --text: #e6e9ee; --dim: #a3adba;
  --link: #7db8ff; --critical: #ff8595; --high: #ffab66; --medium: #e3c64d; --low: #b3bfce; --ok: #6fd58f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 1500px; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
a { color: var(--link); }
code { font: .87em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999em; } .skip:focus { left: 1rem; top: .5rem; background: var(--bg); padding: .5rem; z-index: 2; }
.hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.dim { color: var(--dim); }
.note { border-left: 4px solid var(--ok); background: var(--soft); padding: .6rem 1rem; margin: 1rem 0 0; border-radius: 0 4px 4px 0; }
.note.bad { border-color: var(--critical); } .note p, .note ul { margin: .2rem 0; }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; margin: 1rem 0 0; padding: 0; }
.tiles li { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; min-width: 7.5rem; }
.tiles strong { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.critical { color: var(--critical); } .high { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); }
svg .critical { fill: var(--critical); } svg .high { fill: var(--high); } svg .medium { fill: var(--medium); } svg .low { fill: var(--low); }
svg .all { fill: var(--link); } svg text { fill: var(--dim); font: 11px system-ui, sans-serif; } svg line { stroke: var(--line); }
.charts { margin-top: 1.5rem; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; }
.charts > div { min-width: 0; } .timeline { grid-column: 1 / -1; }
.timeline svg { display: block; width: 100%; height: auto; max-height: 15rem; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; list-style: none; margin: .4rem 0 0; padding: 0; font-size: .85rem; }
.legend li { display: flex; align-items: center; } .legend svg { width: .8rem; height: .8rem; margin-right: .3rem; }
.bars { width: 100%; border-collapse: collapse; table-layout: fixed; }
.bars th { width: 45%; text-align: left; font-weight: 400; padding: .1rem .6rem .1rem 0; }
.bars td { padding: .1rem 0; } .bars td:last-child { width: 4.5rem; text-align: right; font-variant-numeric: tabular-nums; }
.bars svg { display: block; width: 100%; height: .8rem; }
.bars button { all: unset; cursor: pointer; display: block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--link); }
.bars button:hover { text-decoration: underline; } .bars button:focus-visible { outline: 3px solid var(--link); }
form { display: flex; flex-wrap: wrap; gap: .6rem .9rem; align-items: end; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem; }
label { display: flex; flex-direction: column; gap: .15rem; font-size: .85rem; color: var(--dim); min-width: 0; }
input, select, .button { font: inherit; color: var(--text); background: var(--bg); border: 1px solid var(--line); border-radius: 4px; padding: .3rem .5rem; min-height: 2.2rem; max-width: 16rem; }
input { width: 16rem; } .button { cursor: pointer; } .button:disabled { opacity: .5; cursor: default; }
.pager { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: .7rem 0; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
.data { border-collapse: collapse; width: 100%; }
.findings { min-width: 66rem; table-layout: fixed; }
.data th, .data td { text-align: left; vertical-align: top; padding: .45rem .7rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.data tr:last-child td { border-bottom: 0; }
.data thead th { background: var(--soft); font-size: .85rem; white-space: nowrap; }
.data thead button { all: unset; cursor: pointer; font-weight: 600; white-space: nowrap; }
.data thead button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.data thead button::after { content: " \\2195"; color: var(--dim); }
th[aria-sort=ascending] button::after { content: " \\2191"; } th[aria-sort=descending] button::after { content: " \\2193"; }
.data .number { text-align: right; font-variant-numeric: tabular-nums; }
.severity { font-weight: 600; } .small { font-size: .85rem; }
tr.closed td { color: var(--dim); } td pre { margin: 0; white-space: pre-wrap; font: inherit; }
td .line { background: var(--soft); border-radius: 3px; padding: .1rem .3rem; display: inline-block; max-width: 100%; }
.c-severity { width: 6.5rem; } .c-kind { width: 19%; } .c-where { width: 8rem; } .c-since { width: 14rem; } .c-status { width: 10rem; }
[hidden] { display: none !important; }
footer { margin-top: 2.5rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--dim); font-size: .85rem; }
@media (max-width: 48rem) { .charts { grid-template-columns: minmax(0, 1fr); } header, main, footer { padding-left: 1rem; padding-right: 1rem; } }
@media print { :root { color-scheme: light; --bg: #fff; --soft: #fff; --line: #999; --text: #000; --dim: #333; --link: #000; --critical: #a40e26; --high: #8a4000; --medium: #5c4800; --low: #333; }
  form, .pager, .skip { display: none !important; } body { font-size: 9.5pt; } header, main, footer { max-width: none; padding: 0; }
  .scroll { overflow: visible; border: 0; } .findings { min-width: 0; } tr, .tiles li, .note { break-inside: avoid; } thead { display: table-header-group; }
  .data thead button::after { content: ""; } }
`;
