import { describe, expect, it } from 'vitest'
import { debuggingSwitchesIn } from '../../electron/main/debugging-switches.ts'

const program = '/opt/weekly-drill/weekly-drill'

describe('E19: debugging switches', () => {
  it.each([
    '--inspect',
    '--inspect=0',
    '--inspect-brk=127.0.0.1:9229',
    '--inspect_brk',
    '-inspect',
    '/inspect',
    '--remote-debugging-port=9222',
    '--REMOTE-DEBUGGING-PORT=9222',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--proxy-server=http://x',
    '--host-rules=MAP * 127.0.0.1',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--disable-web-security',
  ])('finds %s', argument => {
    expect(debuggingSwitchesIn([program, '--data', '/tmp/x', argument])).toEqual([argument])
  })

  it.each([
    [],
    ['--data', '/tmp/inspect'],
    ['--data=/tmp/--inspect'],
    ['inspect'],
    ['--inspection'],
    ['/home/inspect/x'],
  ])('lets %j pass', (...argv: string[]) => {
    expect(debuggingSwitchesIn([program, ...argv])).toEqual([])
  })

  it('does not look at the name of the program', () => {
    expect(debuggingSwitchesIn(['/inspect'])).toEqual([])
  })
})
