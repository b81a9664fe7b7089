/**
 * The log of saved searches as a table for a methods section: what was asked, how it was read, by which rules, over which
 * collection, and what came out.
 */
import type { SearchRun } from '@shared/saved-search'
import { table } from './table'

const header = [
  'time (UTC)',
  'saved search',
  'query',
  'read as',
  'rules',
  'collection fingerprint (SHA-256)',
  'letters searched',
  'letters found',
  'new since seen',
  'gone since seen',
  'changed since seen',
]

export function runsCsv(runs: readonly SearchRun[]): string {
  return table([
    header,
    ...runs.map((run) => [
      ...[run.at, run.name, run.query, run.read, run.rules, run.fingerprint],
      ...[run.searched, run.total, run.new, run.gone, run.changed].map(String),
    ]),
  ])
}
