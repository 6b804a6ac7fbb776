/** Style of the contact sheet: system font, one accent, light and dark by the reader's own setting. */
export const SHEET_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f6f7f9; --card: #ffffff; --ink: #1a2130; --soft: #566074; --line: #dfe3ea;
  --accent: #2457c5; --accent-ink: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12151c; --card: #1b202a; --ink: #e9ecf2; --soft: #a3adbf; --line: #2d3441;
    --accent: #8fb3ff; --accent-ink: #10203f;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
header { padding-top: clamp(1.5rem, 5vw, 3.5rem); }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.15; letter-spacing: -0.02em; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 3rem 0 1rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0 1rem; max-width: 42rem; }
.lead { font-size: 1.1rem; color: var(--soft); }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: .35rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
nav ul, .people, .faces, .once, .in-picture { list-style: none; margin: 0; padding: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; }
.people { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); }
.perhaps { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.pair { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: 1rem; display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
.pair p { grid-column: 1 / -1; margin: 0; font-size: .9rem; color: var(--soft); }
.pair strong { color: var(--ink); }
.person, .picture {
  background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: 1rem;
}
.person:target, .picture:target { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.person > header { display: flex; align-items: baseline; justify-content: space-between; padding: 0; gap: 1rem; }
.count { color: var(--soft); font-size: .9rem; }
.faces { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 42%), 1fr)); margin-top: .75rem; }
figure { margin: 0; }
figure img { display: block; width: 100%; height: auto; aspect-ratio: 1; object-fit: cover; border-radius: .6rem; background: var(--line); }
figcaption { font-size: .85rem; color: var(--soft); margin-top: .35rem; overflow-wrap: anywhere; }
figcaption strong { color: var(--ink); font-weight: 600; }
.once { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(7rem, 28%), 1fr)); }
.pictures { display: grid; gap: 1.5rem; }
.frame { position: relative; margin-top: .75rem; }
.frame img { display: block; width: 100%; height: auto; border-radius: .6rem; }
.frame svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.box-shade { fill: none; stroke: #0b1020; stroke-opacity: .65; }
.box { fill: #ffffff00; stroke: #ffffff; }
a:hover .box, a:focus .box { stroke: #8fb3ff; fill: #8fb3ff33; }
.left-out { fill: none; stroke: #ffffff; stroke-opacity: .85; }
.tag { fill: #ffffff; stroke: #0b1020; paint-order: stroke; font-weight: 700; font-family: system-ui, sans-serif; }
.in-picture { display: flex; flex-wrap: wrap; gap: .4rem .5rem; margin-top: .75rem; }
.in-picture a {
  display: inline-block; padding: .15rem .65rem; border: 1px solid var(--line); border-radius: 99rem;
  text-decoration: none; font-size: .9rem;
}
.in-picture a:hover { border-color: var(--accent); }
footer { color: var(--soft); font-size: .92rem; padding-top: 2rem; padding-bottom: 4rem; }
footer p { max-width: 46rem; }
`;
