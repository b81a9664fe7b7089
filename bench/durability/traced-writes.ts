/**
 * What a process did to the files of one folder, read from what `strace` saw of it: the writes, cuts, names and syncs, in
 * order. It is read strictly: a call that it does not know how to take is an error, never left out.
 */
import { Content } from './content'

/** Files have numbers, since names come and go; `folder` is where a name stands, below the folder that was watched. */
export type Step =
  | { readonly kind: 'make'; readonly name: string; readonly file: number }
  | { readonly kind: 'make-folder'; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'sync-folder'; readonly name: string }
  /** What the process wrote to its standard output. */
  | { readonly kind: 'said'; readonly words: string }

const calls = [
  ...[
    'openat',
    'open',
    'creat',
    'close',
    'lseek',
    'read',
    'write',
    'pwrite64',
    'writev',
    'pwritev',
    'pwritev2',
  ],
  ...['fsync', 'fdatasync', 'sync_file_range', 'ftruncate', 'truncate', 'fallocate', 'copy_file_range'],
  ...['sendfile', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'mkdir', 'mkdirat', 'rmdir'],
  ...['link', 'linkat', 'symlink', 'symlinkat', 'dup', 'dup2', 'dup3'],
]

/** What to hand to `strace` before the program. Only the first thread is watched: what is kept is written by it. */
export function straceWords(log: string): readonly string[] {
  return ['-xx', '-s', '100000000', '-o', log, '-e', `trace=${calls.join(',')}`, '-e', 'signal=none']
}

interface OpenFile {
  readonly file: number
  readonly append: boolean
  at: number
}

/** `root`: absolute, without a slash at its end; the folder was empty when the process began. */
export function stepsOf(log: string, root: string): readonly Step[] {
  const reader = new TraceReader(root)
  for (const line of log.split('\n')) reader.take(line)
  return reader.steps
}

class TraceReader {
  readonly steps: Step[] = []
  private readonly names = new Map<string, number>()
  private readonly contents: Content[] = []
  private readonly open = new Map<string, OpenFile>()
  private readonly openFolders = new Map<string, string>()
  private readonly folders = new Set([''])

  constructor(private readonly root: string) {}

  take(line: string): void {
    const parts = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line)
    if (parts === null) return
    const [, call = '', list = '', result = ''] = parts
    if (Number(result) < 0) return
    const words = wordsOf(list)
    if (!this.named(call, words, result)) this.held(call, words, result)
  }

  /** Calls that go by a name; answers whether this was one. */
  private named(call: string, words: readonly string[], result: string): boolean {
    switch (call) {
      case 'openat':
        this.opened(this.below(words[1]), words[2] ?? '', result)
        return true
      case 'rename':
        this.renamed(this.below(words[0]), this.below(words[1]))
        return true
      case 'renameat':
      case 'renameat2':
        this.renamed(this.below(words[1]), this.below(words[3]))
        return true
      case 'unlink':
      case 'rmdir':
        this.removed(this.below(words[0]))
        return true
      case 'unlinkat':
        this.removed(this.below(words[1]))
        return true
      case 'mkdir':
        this.madeFolder(this.below(words[0]))
        return true
      case 'mkdirat':
        this.madeFolder(this.below(words[1]))
        return true
      default:
        return false
    }
  }

  /** Calls that go by the number of an open file. */
  private held(call: string, words: readonly string[], result: string): void {
    const [number = ''] = words
    if (call === 'write' && number === '1') {
      this.steps.push({ kind: 'said', words: bytesOf(words[1]).toString() })
      return
    }
    const folder = this.openFolders.get(number)
    if (call === 'close') {
      this.open.delete(number)
      this.openFolders.delete(number)
    }
    if (folder !== undefined && call === 'fsync') this.steps.push({ kind: 'sync-folder', name: folder })
    if (call === 'copy_file_range') {
      this.copied(this.open.get(number), this.open.get(words[2] ?? ''), Number(result))
      return
    }
    const open = this.open.get(number)
    if (open === undefined || folder !== undefined) return
    switch (call) {
      case 'close':
        return
      case 'read':
        open.at += Number(result)
        return
      case 'lseek':
        open.at = Number(result)
        return
      case 'write':
        this.written(open, bytesOf(words[1]).subarray(0, Number(result)))
        return
      case 'pwrite64':
        this.put(open.file, Number(words[3]), bytesOf(words[1]).subarray(0, Number(result)))
        return
      case 'fsync':
      case 'fdatasync':
        this.steps.push({ kind: 'sync', file: open.file })
        return
      case 'ftruncate':
        this.cut(open.file, Number(words[1]))
        return
      default:
        throw new Error(`The process called ${call}, of which nothing is known here.`)
    }
  }

  private opened(name: string | null, flags: string, number: string): void {
    if (name === null) return
    if (this.folders.has(name)) {
      this.openFolders.set(number, name)
      return
    }
    let file = this.names.get(name)
    if (file === undefined) {
      file = this.contents.push(new Content()) - 1
      this.names.set(name, file)
      this.steps.push({ kind: 'make', name, file })
    } else if (flags.includes('O_TRUNC')) this.cut(file, 0)
    this.open.set(number, { file, append: flags.includes('O_APPEND'), at: 0 })
  }

  private written(open: OpenFile, bytes: Buffer): void {
    if (open.append) open.at = this.contents[open.file]?.size ?? 0
    this.put(open.file, open.at, bytes)
    open.at += bytes.length
  }

  private copied(from: OpenFile | undefined, to: OpenFile | undefined, length: number): void {
    if (from === undefined || to === undefined)
      throw new Error('A file was copied over the border of the folder.')
    const bytes = this.contents[from.file]?.bytes.subarray(from.at, from.at + length) ?? []
    this.written(to, Buffer.from(bytes))
    from.at += length
  }

  private put(file: number, at: number, bytes: Buffer): void {
    this.steps.push({ kind: 'write', file, at, bytes })
    this.contents[file]?.put(at, bytes)
  }

  private cut(file: number, size: number): void {
    this.steps.push({ kind: 'cut', file, size })
    this.contents[file]?.resize(size)
  }

  private renamed(from: string | null, to: string | null): void {
    if (from === null && to === null) return
    if (from === null || to === null) throw new Error('A file was moved over the border of the folder.')
    this.steps.push({ kind: 'rename', from, to })
    const file = this.names.get(from)
    if (file === undefined) throw new Error(`${from} was renamed, but is no file that is known.`)
    this.names.delete(from)
    this.names.set(to, file)
  }

  private removed(name: string | null): void {
    if (name === null) return
    this.steps.push({ kind: 'remove', name })
    this.names.delete(name)
    this.folders.delete(name)
  }

  private madeFolder(name: string | null): void {
    if (name === null || name === '') return
    this.folders.add(name)
    this.steps.push({ kind: 'make-folder', name })
  }

  /** The name below the folder that is watched; null for what lies elsewhere. */
  private below(word: string | undefined): string | null {
    const path = bytesOf(word).toString().replace(/\/$/, '')
    if (path === this.root) return ''
    return path.startsWith(`${this.root}/`) ? path.slice(this.root.length + 1) : null
  }
}

/** The arguments; texts are in quotation marks and written in hex, so that no comma stands in one. */
function wordsOf(list: string): readonly string[] {
  return list.split(', ')
}

function bytesOf(word: string | undefined): Buffer {
  if (word === undefined || !/^"(\\x[0-9a-f]{2})*"$/.test(word)) {
    throw new Error(`Not a whole text: ${word?.slice(0, 40)}`)
  }
  return Buffer.from(word.slice(1, -1).replaceAll('\\x', ''), 'hex')
}
