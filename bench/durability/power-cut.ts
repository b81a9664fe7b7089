/**
 * What a disk may hold after the power failed: everything that was synced, and of the rest any part. A write that was not
 * synced may be there, may be missing although a later one is there, or may be torn between two sectors; names that were not
 * synced with their folder come and go in the order in which they were changed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Random } from '../corpus/random'
import { Content } from './content'
import type { Step } from './traced-writes'

const sector = 512

/** How much of what was not synced is lost. */
export const losses = ['everything', 'something', 'sectors', 'nothing'] as const
type Loss = (typeof losses)[number]

/** The files by their names. */
type Image = ReadonlyMap<string, Buffer>

export interface PowerCut {
  readonly image: Image
  readonly folders: readonly string[]
  /** What the process had said by then. */
  readonly said: readonly string[]
}

/** The disk when the power failed before step number `until`. */
export function powerCut(steps: readonly Step[], until: number, loss: Loss, random: Random): PowerCut {
  const before = steps.slice(0, until)
  const contents = contentsAfter(before, loss, random)
  const { names, folders } = namesAfter(before, loss, random)
  const image = new Map(
    [...names].map(([name, file]) => [name, contents.get(file)?.bytes ?? Buffer.alloc(0)]),
  )
  return { image, folders, said: before.flatMap((step) => (step.kind === 'said' ? [step.words.trim()] : [])) }
}

function contentsAfter(steps: readonly Step[], loss: Loss, random: Random): ReadonlyMap<number, Content> {
  const synced = new Map<number, number>()
  steps.forEach((step, number) => {
    if (step.kind === 'sync') synced.set(step.file, number)
  })
  const contents = new Map<number, Content>()
  steps.forEach((step, number) => {
    if (step.kind === 'make') contents.set(step.file, new Content())
    if (step.kind !== 'write' && step.kind !== 'cut') return
    const content = contents.get(step.file)
    if (content === undefined) throw new Error('A file was written before it was made.')
    const isSynced = number < (synced.get(step.file) ?? -1)
    if (step.kind === 'cut') {
      if (isSynced || isKept(loss, random)) content.resize(step.size)
    } else if (isSynced || loss === 'nothing') content.put(step.at, step.bytes)
    else if (loss === 'sectors') putSectors(content, step.at, step.bytes, random)
    else if (isKept(loss, random)) content.put(step.at, step.bytes)
    // Its length may reach the disk before its bytes do.
    else if (random.chance(20)) content.resize(Math.max(content.size, step.at + step.bytes.length))
  })
  return contents
}

function isKept(loss: Loss, random: Random): boolean {
  return loss === 'nothing' || (loss !== 'everything' && random.chance(50))
}

function putSectors(content: Content, at: number, bytes: Buffer, random: Random): void {
  for (let from = at; from < at + bytes.length; ) {
    const to = Math.min(at + bytes.length, (Math.floor(from / sector) + 1) * sector)
    if (random.chance(50)) content.put(from, bytes.subarray(from - at, to - at))
    from = to
  }
}

/** Of each folder the changes up to its last sync, and then some more of them, in order. */
function namesAfter(steps: readonly Step[], loss: Loss, random: Random) {
  const reached = new Map<string, number>()
  steps.forEach((step, number) => {
    if (step.kind === 'sync-folder') reached.set(step.name, number)
  })
  for (const folder of new Set(steps.flatMap((step) => foldersOf(step)))) {
    const last = reached.get(folder) ?? 0
    const further = loss === 'everything' ? 0 : random.below(steps.length - last + 1)
    reached.set(folder, loss === 'nothing' ? steps.length : last + further)
  }
  const names = new Map<string, number>()
  const folders = new Set<string>()
  steps.forEach((step, number) => {
    // What moves from one folder to another is moved when either knows of it.
    if (!foldersOf(step).some((folder) => number < (reached.get(folder) ?? 0))) return
    if (step.kind === 'make') names.set(step.name, step.file)
    else if (step.kind === 'make-folder') folders.add(step.name)
    else if (step.kind === 'remove') names.delete(step.name)
    else if (step.kind === 'rename') {
      const file = names.get(step.from)
      names.delete(step.from)
      if (file !== undefined) names.set(step.to, file)
    }
  })
  // A folder that is not there takes what is in it along.
  for (const name of names.keys()) {
    if (folderOf(name) !== '' && !folders.has(folderOf(name))) names.delete(name)
  }
  return { names, folders: [...folders] }
}

function foldersOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'make':
    case 'make-folder':
    case 'remove':
      return [folderOf(step.name)]
    case 'rename':
      return [folderOf(step.from), folderOf(step.to)]
    case 'write':
    case 'cut':
    case 'sync':
    case 'sync-folder':
    case 'said':
      return []
  }
}

function folderOf(name: string): string {
  const folder = dirname(name)
  return folder === '.' ? '' : folder
}

/** What is only memory shared by processes is no file on any disk: after a power cut it holds anything. */
export const isShared = (name: string): boolean => name.endsWith('-shm')

/** Writes the image into a folder, which is made. */
export function writeImage({ image, folders }: PowerCut, directory: string, random: Random): void {
  mkdirSync(directory, { recursive: true })
  for (const folder of folders) mkdirSync(join(directory, folder), { recursive: true })
  for (const [name, content] of image) {
    if (!isShared(name)) writeFileSync(join(directory, name), content)
    else if (random.chance(50)) writeFileSync(join(directory, name), Buffer.alloc(32768, random.below(256)))
  }
}
