import { createRandom } from '#engine/chance/random'

/**
 * What no client of ours would send: a call of `app.status` as it goes over the wire, spoilt as bytes and as the message that the
 * bytes say. Some are still calls and are answered; most are none.
 */
export function spoiltFrames(count: number, seed: string): (string | Uint8Array)[] {
  const random = createRandom(seed)
  const frames: (string | Uint8Array)[] = []
  for (let number = 0; frames.length < count; number++) {
    const whole = JSON.stringify({ i: `w${number}`, p: { u: '/app/status', b: { json: {}, meta: [] } } })
    const at = random.below(whole.length)
    const meta = META[random.below(META.length)] ?? ''
    const url = URLS[random.below(URLS.length)] ?? ''
    const body = BODIES[random.below(BODIES.length)] ?? ''
    const all = [
      whole.slice(0, at),
      whole.slice(0, at) + String.fromCodePoint(random.below(0x500)) + whole.slice(at + 1),
      `${whole}${whole}`,
      new Uint8Array(Buffer.from(whole)).map((byte, index) => (index === at ? random.below(256) : byte)),
      whole.replace('"meta":[]', `"meta":${meta}`),
      whole.replace('"/app/status"', JSON.stringify(url)),
      whole.replace('"json":{}', `"json":${body}`),
      whole.replace('"p":{', `"t":${random.below(9)},"p":{`),
      whole.replace('"p":{', `"p":{"h":${body},`),
      whole.replace(`"w${number}"`, body),
    ]
    frames.push(...all.slice(0, count - frames.length))
  }
  return frames
}

const META = [
  '[[0]]',
  '[[6]]',
  '[[7]]',
  '[[5,"__proto__"]]',
  '[["x"]]',
  '[[1,"constructor","prototype"]]',
  '{}',
  'null',
  '7',
]
const URLS = [
  '',
  '/',
  '//',
  '/app',
  '/app/__proto__',
  '/constructor/call',
  '/app/status/more',
  'http://[',
  '/%',
  'file:///etc',
]
const BODIES = [
  '1e999',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  'null',
  '"text"',
  '{"content-type":"multipart/form-data"}',
  '{"content-disposition":"attachment; filename=x"}',
  '['.repeat(5_000) + ']'.repeat(5_000),
]
