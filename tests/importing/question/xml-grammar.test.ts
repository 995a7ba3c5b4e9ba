import * as fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { type XmlElement, scanXml } from '#importing/question/xml/scan-xml'
import { writeMoodle } from '#importing/question/moodle/write-moodle'
import { written } from './arbitrary-content.ts'

/**
 * The same grammar as fast-xml-parser accepts, for what a quiz is made of: both read the same files, and the trees are laid side by
 * side. Where they differ, the difference stands below with its reason; one that is not there fails, and so does one that is no more.
 */
type Tree = { name: string; attributes: Record<string, string>; text: string; children: Tree[] }
type Outline = Tree[] | 'refused'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
})

function theirs(xml: string): Outline {
  if (XMLValidator.validate(xml) !== true) return 'refused'
  try {
    const nodes: unknown = parser.parse(xml)
    const quiz = treesOf(nodes).find(({ name }) => name === 'quiz')
    return quiz === undefined ? 'refused' : quiz.children
  } catch {
    return 'refused'
  }
}

function treesOf(nodes: unknown): Tree[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: Record<string, unknown>) => {
    const [name = ''] = Object.keys(node).filter(key => key !== ':@')
    if (name === '#text' || name.startsWith('?')) return []
    const inner = node[name]
    const attributes = (node[':@'] ?? {}) as Record<string, string>
    return [{ name, attributes: { ...attributes }, text: textOf(inner), children: treesOf(inner) }]
  })
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return ''
  return nodes.map((node: { '#text'?: string }) => node['#text'] ?? '').join('')
}

function ours(xml: string): Outline {
  const trees: Tree[] = []
  for (const item of scanXml(xml, 'quiz', 'question')) {
    if ('fault' in item) return 'refused'
    trees.push(treeOf(item.element))
  }
  return trees
}

function treeOf({ name, attributes, text, children }: XmlElement): Tree {
  return {
    name,
    attributes: Object.fromEntries(
      Array.from(attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu), ([, key, one, other]) => [
        key ?? '',
        (one ?? other ?? '').replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ]),
    ),
    text,
    children: children.map(treeOf),
  }
}

const quiz = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inner}\n</quiz>\n`
const question = (inner: string) => quiz(`<question type="truefalse">${inner}</question>`)

const SAME = [
  quiz(''),
  question('<name><text>灯光</text></name>'),
  // As Moodle writes a choice: CDATA, fractions, feedback, an empty element.
  quiz(
    '<!-- question: 12 -->\n<question type="multichoice"><name><text>灯光</text></name><questiontext format="html"><text><![CDATA[<p>用何种 &nbsp; <b>灯</b>？</p>]]></text></questiontext><generalfeedback format="html"><text></text></generalfeedback><single>true</single><answer fraction="100" format="html"><text>近光</text><feedback format="html"><text>对</text></feedback></answer><answer fraction="0"><text>远光</text></answer><idnumber/></question>',
  ),
  quiz('<question type="category"><category><text>$course$/top/交通</text></category></question>'),
  // A file inside, numbers with units, a matching.
  question(
    '<questiontext format="html"><text>x</text><file name="a.png" path="/" encoding="base64">iVBORw0KGgo=</file></questiontext>',
  ),
  question('<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>'),
  question('<subquestion format="html"><text>红</text><answer><text>停</text></answer></subquestion>'),
  question('<text>a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;</text>'),
  question('<text><![CDATA[a]]>b<![CDATA[<c>]]></text>'),
  question('<text>a<!-- <text>no</text> -->b</text>'),
  question('<answer fraction=\'100\' format = "html"><text>x</text></answer>'),
  question('<a:text xml:lang="zh">x</a:text>'),
  question('<text\n  format="html"\n>\n x \n</text >'),
  question('<text>一\n二\t三</text>'),
  question('<tags><tag><text>重点</text></tag></tags>'),
  question('<answer fraction="1" note="a > b"><text>x</text></answer>'),
  // Neither takes these.
  question('<text>x</name>'),
  question('<text>x'),
  '<quiz><question></quiz>',
  '',
  'text',
] as const

const DIFFERENT: readonly (readonly [xml: string, reason: string])[] = [
  [
    '<!DOCTYPE quiz [<!ENTITY a "aaaa">]>\n<quiz><question>&a;</question></quiz>',
    'a DOCTYPE is refused: no quiz has one, and entities are how a small file grows',
  ],
  [
    question('<text>&#20572;&#x8f66;</text>'),
    'numbered characters are XML; the other leaves them as they stand unless it is told to read HTML',
  ],
  [
    question('<__proto__>x</__proto__>'),
    'a name like others; the other refuses it, since its elements are keys of objects',
  ],
  [`${quiz('')}<quiz></quiz>`, 'what stands behind the end of the quiz is none of it'],
  [
    '<quiz><question type=x></question></quiz>',
    'an attribute without quotes is no attribute, and the question is read without it',
  ],
]

describe('the same as fast-xml-parser', () => {
  it.each(SAME)('%j', xml => {
    expect(ours(xml)).toEqual(theirs(xml))
  })
})

describe('other than fast-xml-parser, and why', () => {
  it.each(DIFFERENT)('%j: %s', xml => {
    expect(ours(xml)).not.toEqual(theirs(xml))
  })
})

it('law: what our own writer writes means the same to both', () => {
  fc.assert(
    fc.property(written, questions => {
      const xml = writeMoodle(questions)
      const read = ours(xml)
      expect(read).not.toBe('refused')
      expect(read).toEqual(theirs(xml))
    }),
    { numRuns: 100 },
  )
})

const name = fc.constantFrom('text', 'answer', 'feedback', 'file', 'a.b', 'c-d')
const words = fc.constantFrom(
  '停',
  ' a ',
  'x &amp; y',
  '&lt;b&gt;',
  '\n',
  '<![CDATA[<p>&nbsp;]] ></p>]]>',
  '<!-- c -->',
  '',
)
const attribute = fc.constantFrom('', ' format="html"', " fraction='50'", ' a = "x > y"', ' b="&lt;&quot;"')
const { element } = fc.letrec<{ element: string }>(tie => ({
  element: fc
    .tuple(
      name,
      attribute,
      fc.array(fc.oneof({ depthSize: 'small' }, words, tie('element')), { maxLength: 4 }),
    )
    .map(([tag, attributes, inner]) =>
      inner.length === 0 ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner.join('')}</${tag}>`,
    ),
}))

it('law: any well-formed question means the same to both', () => {
  fc.assert(
    fc.property(fc.array(element, { minLength: 1, maxLength: 4 }), elements => {
      const xml = quiz(elements.map(one => `<question type="essay">${one}</question>`).join('\n'))
      const read = ours(xml)
      expect(read).not.toBe('refused')
      expect(read).toEqual(theirs(xml))
    }),
    { numRuns: Number(process.env['FORMAT_RUNS'] ?? 300) },
  )
})
