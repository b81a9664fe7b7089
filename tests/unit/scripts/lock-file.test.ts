import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> }

it('the lock file holds the packages for all systems, so that a fresh clone can be installed on each', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`${place}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
    ),
  )
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})
