/** The page's whole style: system fonts, the reader's color scheme, tables that scroll by themselves on a narrow screen. */
export const REPORT_STYLE = `
:root { --ground: #fdfdfb; --ink: #22262b; --soft: #5a626b; --line: #d9dcdf; --panel: #f3f4f2; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16191d; --ink: #e4e7ea; --soft: #a3abb4; --line: #363c43; --panel: #1e2227; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p { max-width: 46rem; margin: .4rem 0; }
dl { max-width: 46rem; margin: 1rem 0 0; }
dl div { margin: .3rem 0; }
dt { display: inline; font-weight: 600; }
dt::after { content: ": "; }
dd { display: inline; margin: 0; color: var(--soft); }
.summary, section > p { color: var(--soft); }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .93rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; white-space: normal; }
tbody th { font-weight: 500; }
th:first-child { position: sticky; left: 0; background: var(--ground); }
caption { min-width: min(30rem, 100vw - 2rem); }
.charts { display: grid; max-width: 54rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 1rem; }
figure { margin: 0; padding: .8rem; background: var(--panel); border-radius: .5rem; color: var(--soft); }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: .9rem; padding-top: .4rem; }
:focus-visible { outline: 2px solid #3b6fd4; outline-offset: 2px; }
@media (max-width: 36rem) { th, td { padding-right: .7rem; } tbody th { white-space: normal; min-width: 5.5rem; max-width: 40vw; overflow-wrap: break-word; } }
@media print {
  :root { --ground: #fff; --ink: #000; --soft: #333; --line: #bbb; --panel: #fff; }
  main { padding: 0; max-width: none; }
  table { font-size: .7rem; }
  .table { overflow: visible; }
  figure, tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
}
`;
