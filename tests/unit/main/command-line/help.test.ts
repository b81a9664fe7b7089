import { commandNames } from '@shared/command-names'
import { describe, expect, it } from 'vitest'
import { helpOn, shortUsage, usage } from '../../../../src/main/command-line/help'

describe('the help of a command', () => {
  it.each(commandNames)('shows how %s is written, and no other command', (name) => {
    const lines = helpOn(name).split('\n')
    const commands = lines.map((line) => /^ {2}([a-z]+) /.exec(line)?.[1]).filter((found) => found)
    expect(new Set(commands)).toEqual(new Set([name]))
    expect(helpOn(name)).toContain('Exit code 0')
  })

  it('leaves out no line of what is said of all commands', () => {
    const each = commandNames.flatMap((name) => helpOn(name).split('\n'))
    expect(usage.split('\n').filter((line) => !each.includes(line))).toEqual([])
  })

  it('is short beside a refusal, so that the reason is seen', () => {
    for (const name of [...commandNames, null]) expect(shortUsage(name).split('\n').length).toBeLessThan(20)
    expect(shortUsage(null)).toContain(commandNames.join(', '))
  })
})
