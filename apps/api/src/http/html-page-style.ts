/** In the page itself, so that it is one answer; the colours are the dashboard's. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #f7f8fa; --surface: #fff; --line: #e4e7ec; --text: #1d2229; --dim: #69727f;
  --link: #4263eb; --key: #1d2229; --string: #2b7a3d; --value: #b4540a; --good: #2b7a3d; --bad: #c92a2a; }
@media (prefers-color-scheme: dark) {
  :root { --page: #101318; --surface: #15191f; --line: #2c323c; --text: #dfe3e9; --dim: #a0a8b5;
    --link: #91a7ff; --key: #dfe3e9; --string: #8ce99a; --value: #ffc078; --good: #8ce99a; --bad: #ff8787; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
header, main { max-width: 1100px; margin: 0 auto; padding: 12px 20px; }
header { color: var(--dim); }
h1 { margin: 4px 0; font-size: 20px; line-height: 28px; font-weight: 600; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: 13px; }
.request { margin: 0 0 12px; overflow-wrap: anywhere; }
.login, .answer { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.login { padding: 10px 16px; border-left: 3px solid var(--link); }
.bar, .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px 24px; }
.bar { margin: 12px 0; }
nav span, .none { color: var(--dim); }
.bar nav > *, .head nav > * { margin-right: 8px; }
.head { padding: 10px 16px; border-bottom: 1px solid var(--line); }
.status { font-weight: 600; color: var(--good); }
.refused { color: var(--bad); }
pre { margin: 0; padding: 16px; overflow-x: auto; tab-size: 2; white-space: pre-wrap; overflow-wrap: anywhere; }
pre b { font-weight: 600; color: var(--key); }
pre q { quotes: none; color: var(--string); }
pre i { font-style: normal; color: var(--value); }
`;
