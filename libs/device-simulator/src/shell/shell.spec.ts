import { fileCommands } from '../commands/file-commands';
import { processCommands } from '../commands/process-commands';
import { textCommands } from '../commands/text-commands';
import { FileSystem } from '../filesystem/file-system';
import { directory } from '../filesystem/nodes';
import { runScript } from './evaluate';
import { NullDevice, type OpenFile, TextSink } from './open-file';
import { ProcessTable } from './process-table';

/** What a script prints, errors included, and its status, on a machine with the usual commands. */
async function run(script: string): Promise<{ output: string; status: number; files: FileSystem }> {
  const files = new FileSystem();
  for (const folder of ['/tmp', '/root', '/etc']) files.place(folder, directory());
  const programs = { ...fileCommands, ...textCommands, ...processCommands({ secondMs: 1 }) };
  for (const [name, program] of Object.entries(programs)) files.place(`/bin/${name}`, { kind: 'program', program });
  const defects: unknown[] = [];
  const processes = new ProcessTable((error) => defects.push(error));
  const sink = new TextSink();
  const process = processes.start(
    'ash',
    new Map<number, OpenFile>([
      [0, new NullDevice()],
      [1, sink],
      [2, sink],
    ]),
  );
  const machine = { files, processes, noteUnknownCommand: () => undefined };
  const status = await process.run(() => runScript(machine, process, new Map([['PATH', '/bin']]), script));
  expect(defects).toEqual([]);
  return { output: sink.text, status, files };
}

/** What busybox's ash makes of the same scripts. */
const scripts: Readonly<Record<string, readonly [script: string, output: string]>> = {
  'splits what is not quoted, and nothing else': [
    `set -- 'a b' "c;d" ''; x='1  2'; echo $# "$1" $x "$x"; for i in "$@" $x; do echo "<$i>"; done`,
    '3 a b 1 2 1  2\n<a b>\n<c;d>\n<>\n<1>\n<2>\n',
  ],
  'expands parameters with defaults, lengths and trimmed ends': [
    `f=/tmp/fw.tar.gz; echo \${f##*/} \${f%.*} \${f%%.*} \${f#/} \${#f} \${u:-none} \${u+set} \${f:+is} \${v:=new} $v`,
    'fw.tar.gz /tmp/fw.tar /tmp/fw tmp/fw.tar.gz 14 none is new new\n',
  ],
  'calculates and substitutes commands': [
    `n=$(( (2 + 3) * 4 % 7 )); echo $n \`echo "in $(echo deep)"\` $((n > 5 ? 1 : 2)); i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i`,
    '6 in deep 1\n3\n',
  ],
  'decides by status: and, or, not, if, case': [
    `false || echo or; true && ! false && echo and; if [ -e /nowhere ]; then echo a; elif [ -d /tmp ]; then echo b; fi
case /tmp/x.part in "/tmp/x".bin|*.watch) echo no ;; *.part) echo part ;; esac; [ 5 -gt 4 -a ! -f /tmp ] && echo both`,
    'or\nand\nb\npart\nboth\n',
  ],
  'pipes, redirects and reads lines': [
    `printf '%s\\n' one two three > /tmp/list; grep -qxF two /tmp/list && grep -o 't[a-z]*' /tmp/list; { echo out; echo err >&2; } 2>&1 | while read -r line; do echo "[$line]"; done
tail -n 1 < /tmp/list; wc -c < /tmp/list; cat <<END
$(head -n 1 /tmp/list) \\$x
END`,
    'two\nthree\n[out]\n[err]\nthree\n14\none $x\n',
  ],
  'keeps changes of a subshell inside it, and those of a group outside': [
    `x=1; ( x=2; cd /tmp; exit 3 ); echo $? $x; { x=4; }; echo $x; f() { local x=5; echo "f $x $1"; return 7; }; f arg; echo $? $x`,
    '3 1\n4\nf 5 arg\n7 4\n',
  ],
  'finds files by pattern, and leaves a pattern without files as it is': [
    `: > /tmp/fw-1.bin; : > /tmp/fw-2.go; cd /tmp; echo fw-*.??? /tmp/fw-[2-9]* "fw-*" /tmp/none-*; for f in /tmp/fw-*; do [ -e "$f" ] && echo "\${f##*-}"; done`,
    'fw-1.bin /tmp/fw-2.go fw-* /tmp/none-*\n1.bin\n2.go\n',
  ],
  'waits for what runs in the background, and ignores signals when told to': [
    `trap '' TERM; ( sleep 1; echo survived ) & kill $!; wait $!; echo $?; trap - TERM; sleep 60 & kill -9 $!; wait $! 2>/dev/null; echo $?; trap 'echo bye' EXIT; set -e; false; echo never`,
    'survived\n0\n137\nbye\n',
  ],
  'says what it cannot find': [
    `nothing; echo $?; cat /nowhere; echo $?; cd /nowhere 2>/dev/null || echo stays`,
    "ash: nothing: not found\n127\ncat: can't open '/nowhere': No such file or directory\n1\nstays\n",
  ],
};

describe('the shell of a simulated router', () => {
  it.each(Object.entries(scripts))('%s', async (_, [script, output]) => {
    expect((await run(script)).output).toBe(output);
  });

  it('ends with the status of its last command, of exit, or with 2 for what makes no sense', async () => {
    expect((await run('false')).status).toBe(1);
    expect((await run('exit 9; echo no')).status).toBe(9);
    expect(await run('echo "a')).toMatchObject({
      status: 2,
      output: 'ash: syntax error: unterminated quoted string\n',
    });
  });

  it('renames in one step, so that of many only one wins', async () => {
    const { output, files } = await run(
      `: > /tmp/x.bin; for n in 1 2 3 4; do ( mv /tmp/x.bin /tmp/x.$n 2>/dev/null && echo won ) & done; wait`,
    );
    expect(output).toBe('won\n');
    expect(files.namesIn('/tmp')).toHaveLength(1);
  });
});
