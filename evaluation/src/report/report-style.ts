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
.summary, section > p { color: var(--soft); }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .93rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 500; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
figure { margin: 0; padding: .8rem; background: var(--panel); border-radius: .5rem; color: var(--soft); }
figure svg { display: block; width: 100%; height: auto; }
figcaption { font-size: .9rem; padding-top: .4rem; }
:focus-visible { outline: 2px solid #3b6fd4; outline-offset: 2px; }
@media print { figure { break-inside: avoid; } }
`;
