import { describe, expect, it } from 'vitest'
import { assertNever } from '#engine/assert-never'
import { readTextLines } from '#importing/question/text/read-text'
import { textLines } from '#importing/question/text/text-lines'

function read(text: string) {
  return readTextLines(textLines(text))
}

/** Type and key of every question, as short as a table needs it. */
function gist(text: string): string[] {
  const { questions, faults } = read(text)
  return [
    ...questions.map(({ content: { body } }) => {
      switch (body.type) {
        case 'single':
        case 'multiple':
          return `${body.type} ${[body.key].flat().join('')} ${body.options.length}`
        case 'trueFalse':
        case 'numeric':
          return `${body.type} ${body.key}`
        case 'fillIn':
          return `fillIn ${body.blanks.map(({ accept }) => accept.join('/')).join(';')}`
        case 'ordering':
          return `ordering ${body.key.join('')}`
        case 'matching':
          return `matching ${body.key.map(({ left, right }) => left + right).join(' ')}`
        case 'shortAnswer':
          return `shortAnswer ${body.keyPoints.map(point => `${point.text}*${point.weight}`).join(';')}`
        case 'caseGroup':
          return `caseGroup ${body.parts.map(part => part.body.type).join(',')}`
        default:
          return assertNever(body)
      }
    }),
    ...faults.map(({ place, code }) => `${place.line} ${code}`),
  ]
}

const OPTIONS = 'A. 红灯\nB. 黄灯\nC. 绿灯\nD. 蓝灯\n'

describe('numbers and options', () => {
  it.each([
    ['1. 停车的是？\n' + OPTIONS + '答案：A', ['single A 4']],
    ['1、停车的是？\nA、红灯\nB、黄灯\nC、绿灯\nD、蓝灯\n答案：A', ['single A 4']],
    ['１．停车的是？\nＡ．红灯\nＢ．黄灯\nＣ．绿灯\n答案：Ａ', ['single A 3']],
    ['（一）停车的是？\n(A) 红灯\n(B) 黄灯\n(C) 绿灯\n【答案】A', ['single A 3']],
    ['第1题 停车的是？\n（A）红灯（B）黄灯（C）绿灯（D）蓝灯\n参考答案：A', ['single A 4']],
    ['第一题：停车的是？\nA.红灯 B.黄灯 C.绿灯 D.蓝灯\n正确答案：A', ['single A 4']],
    ['1.停车的是（ A ）。\nA.红灯B.黄灯C.绿灯D.蓝灯', ['single A 4']],
    ['1.停车的是（A）A.红灯 B.黄灯 C.绿灯 D.蓝灯', ['single A 4']],
    ['1.停车的是（  ）\nA.红灯 B.黄灯\nC.绿灯 D.蓝灯\n[答案] A', ['single A 4']],
    ['1.停车的是（  ）\nA 红灯\nB 黄灯\nC 绿灯\n答案 A', ['single A 3']],
    ['1.停车的是（  ）\nA\t红灯\tB\t黄灯\tC\t绿灯\n答案：A', ['single A 3']],
    ['1) 停车的是？\na) 红灯\nb) 黄灯\nc) 绿灯\n答案：a', ['single A 3']],
    ['（1）停车的是？\nA：红灯\nB：黄灯\n答案：A', ['single A 2']],
    ['1. 停车的是？\nA. 红灯\nB. 黄灯\n\n\n答案：A', ['single A 2']],
    ['1. 停车的是？\nA. 红灯，又称\n停止信号\nB. 黄灯\n答案：A', ['single A 2']],
    ['1. 停车的是？A. 红灯 B. 黄灯 C. 绿灯 答案：A 解析：红灯停。', ['single A 3']],
    ['1. 下列人员应到场的是（ ABD ）\n' + OPTIONS, ['multiple ABD 4']],
    ['1. 应到场的是（A、B、D）\n' + OPTIONS, ['multiple ABD 4']],
    ['1. 应到场的是\n' + OPTIONS + '答案：A，B，D', ['multiple ABD 4']],
    ['1. 应到场的是\n' + OPTIONS + '答案：A B D。', ['multiple ABD 4']],
    ['1. A、B、C三人中谁应停车？\nA、甲\nB、乙\n答案：B', ['single B 2']],
    [
      '1. 限速3.5米处\nA. 是\nB. 不知\n答案：A\n2. 车速60.5公里\nA. 快\nB. 慢\n答案：B',
      ['single A 2', 'single B 2'],
    ],
  ])('%j', (text, expected) => {
    expect(gist(text)).toEqual(expected)
  })
})

describe('sections set the type', () => {
  it.each([
    ['一、单项选择题\n1. 停车的是（ A ）\n' + OPTIONS, ['single A 4']],
    ['一、单选题（每题2分，共20分）\n1. 停车的是（ A ）\n' + OPTIONS, ['single A 4']],
    ['二、多项选择题：\n1. 停车的是（ A ）\n' + OPTIONS, ['multiple A 4']],
    ['二、不定项选择题\n1. 停车的是（ AB ）\n' + OPTIONS, ['multiple AB 4']],
    ['一、选择题\n1. 停（ A ）\n' + OPTIONS + '2. 停（ AB ）\n' + OPTIONS, ['single A 4', 'multiple AB 4']],
    [
      '三、判断题\n1. 红灯停。（√）\n2. 绿灯停。（×）\n3、黄灯停。( 错 )',
      ['trueFalse true', 'trueFalse false', 'trueFalse false'],
    ],
    [
      '三、判断题（对的打√，错的打×）\n1. 红灯停。\n答案：正确\n2. 绿灯停。 答案：错',
      ['trueFalse true', 'trueFalse false'],
    ],
    ['三、判断题\n1. 红灯停。\nA. 对\nB. 错\n答案：B', ['trueFalse false']],
    ['四、填空题\n1. 建党于____年____月。\n答案：1921；7', ['fillIn 1921;7']],
    ['四、填空题\n1. 建党于（   ）年（  ）月。\n答案：1921、7', ['fillIn 1921;7']],
    ['四、填空题\n1. 建党于＿＿＿年＿＿月。\n答案：（1）1921（2）7', ['fillIn 1921;7']],
    ['四、填空题\n1. 三大法宝：统一战线、武装斗争、____。\n【答案】党的建设/党建', ['fillIn 党的建设/党建']],
    [
      '五、简答题\n1. 简述处理程序。\n答案：\n（1）保护现场（2分）\n（2）抢救伤员（3分）',
      ['shortAnswer （1）保护现场*2;（2）抢救伤员*3'],
    ],
    [
      '五、简答题\n1. 简述。\n答：1. 甲\n2. 乙\n3. 丙\n2. 再述。\n答：丁',
      ['shortAnswer 1. 甲*1;2. 乙*1;3. 丙*1', 'shortAnswer 丁*1'],
    ],
    ['七、排序题\n1. 排出先后。\nA. 甲\nB. 乙\nC. 丙\n答案：C-A-B', ['ordering CAB']],
    ['八、匹配题\n1. 配对。\n1）红\n2）绿\nA. 行\nB. 停\n答案：1-B 2-A', ['matching AB BA']],
    ['九、数值题\n1. 血液酒精含量？\n答案：80 mg/100mL\n误差：0', ['numeric 80']],
    ['一、单选题\n1. 停（A）\n' + OPTIONS + '二、判断题\n1. 停。（对）', ['single A 4', 'trueFalse true']],
    ['【单选题】\n1. 停（A）\n' + OPTIONS, ['single A 4']],
    ['1. 【多选题】停（A）\n' + OPTIONS, ['multiple A 4']],
    ['1.（单选）停车的是（A）\n' + OPTIONS, ['single A 4']],
  ])('%j', (text, expected) => {
    expect(gist(text)).toEqual(expected)
  })
})

describe('answers at the end', () => {
  const two = '一、单选题\n1. 停\n' + OPTIONS + '2. 走\n' + OPTIONS
  it.each([
    [two + '参考答案\n1-2 AC', ['single A 4', 'single C 4']],
    [two + '参考答案：\n1.A 2.C', ['single A 4', 'single C 4']],
    [two + '答案\n1. A\n2. C', ['single A 4', 'single C 4']],
    [two + '【参考答案】\n一、单选题\n1-2：A C', ['single A 4', 'single C 4']],
    [
      two + '答案及解析\n1.【答案】A\n【解析】红灯停。\n2.【答案】C\n【解析】绿灯行。',
      ['single A 4', 'single C 4'],
    ],
    [two + '1—2 AC', ['single A 4', 'single C 4']],
    [
      two +
        '二、判断题\n1. 停。\n2. 走。\n三、多选题\n1. 停\n' +
        OPTIONS +
        '参考答案\n一、单选题 1-2 AC\n二、判断题 1.√ 2.×\n三、多选题 1.ABD',
      ['single A 4', 'single C 4', 'trueFalse true', 'trueFalse false', 'multiple ABD 4'],
    ],
    [two + '参考答案\n1-2 AC\n9.D', ['single A 4', 'single C 4', '14 import.fault.orphanAnswer']],
  ])('%j', (text, expected) => {
    expect(gist(text)).toEqual(expected)
  })
})

describe('cases', () => {
  it.each([
    [
      '六、案例分析题\n案例一：张某酒后驾车。\n1. 应处（ A ）\n' +
        OPTIONS +
        '2. 张某有责。（√）\n案例二：李某超速。\n1. 应处（ AB ）\n' +
        OPTIONS +
        '2. 李某有责。（×）',
      ['caseGroup single,trueFalse', 'caseGroup multiple,trueFalse'],
    ],
    [
      '六、案例分析题\n1. 张某酒后驾车。\n（1）应处（ A ）\n' +
        OPTIONS +
        '（2）张某____。【填空题】\n答案：有责',
      ['caseGroup single,fillIn'],
    ],
    ['六、案例分析题\n1. 张某酒后驾车。\n问题：如何处罚？\n答案：罚款。', ['shortAnswer 罚款。*1']],
    [
      '六、案例分析题\n1. 张某酒驾。\n（1）如何处罚？\n答案：罚款（5分）\n（2）依据？\n答案：第91条（5分）',
      ['shortAnswer 罚款*5;第91条*5'],
    ],
    [
      '1. 张某酒驾。\n（1）应处\n' + OPTIONS + '答案：A\n（2）又应处\n' + OPTIONS + '答案：B',
      ['caseGroup single,single'],
    ],
  ])('%j', (text, expected) => {
    expect(gist(text)).toEqual(expected)
  })
})

describe('what cannot be understood is a fault with its line', () => {
  it.each([
    ['1. 停车的是？\n' + OPTIONS, ['1 import.fault.noAnswer']],
    ['一、单选题\n1. 停\n' + OPTIONS + '答案：AB', ['2 import.fault.keyCount']],
    ['一、单选题\n1. 停\n' + OPTIONS + '答案：E', ['2 question.keyOutOfRange']],
    ['一、单选题\n1. 停\nA. 甲\nC. 丙\n答案：A', ['4 import.fault.optionOrder']],
    ['一、单选题\n1. 停（A）\n' + OPTIONS + '答案：B', ['2 import.fault.answersDiffer']],
    ['一、单选题\n1. 停\n答案：A', ['2 import.fault.choiceWithoutOptions']],
    ['三、判断题\n1. 停。\n答案：也许', ['2 import.fault.answerUnread']],
    ['四、填空题\n1. ____年____月。\n答案：1921', ['2 import.fault.answerUnread']],
    ['四、填空题\n1. 没有空。\n答案：1921', ['2 import.fault.answerUnread']],
    ['九、数值题\n1. 几？\n答案：很多', ['2 import.fault.numberUnread']],
    ['1. 只有题干', ['1 import.fault.noAnswer']],
    ['答案：A', ['1 import.fault.orphanLines']],
    [
      '案例一：张某。\n1. 停\n' + OPTIONS + '答案：A\n2. 述\n答案：长长的一段话，由人评分。',
      ['8 import.fault.openPart'],
    ],
    ['', ['undefined import.fault.noQuestions']],
  ])('%j', (text, expected) => {
    expect(gist(text)).toEqual(expected)
  })
})

it('reads everything that stands below a question', () => {
  const { questions, leftOut } = read(
    `一周一练试题
一、单选题
1. 醉酒驾驶由谁吊销驾驶证？（ B ）
A. 交警中队
B. 公安机关交通管理部门
答案：B
解析：醉酒驾驶的，
由公安机关交通管理部门吊销。
依据：《道路交通安全法》（2021）第九十一条第二款、第四款；《刑法》第133条之1
难度：较难
知识点：酒驾
编号：JT-001
标签：重点，新法`,
  )
  expect(leftOut).toEqual([
    { place: { line: 1 }, code: 'import.leftOut.lines', values: { text: '一周一练试题' } },
  ])
  expect(questions).toEqual([
    {
      place: { line: 3 },
      id: 'JT-001',
      content: {
        subject: null,
        topic: '酒驾',
        difficulty: 4,
        isCase: false,
        body: {
          type: 'single',
          stem: '醉酒驾驶由谁吊销驾驶证？（　）',
          options: [
            { id: 'A', text: '交警中队' },
            { id: 'B', text: '公安机关交通管理部门' },
          ],
          key: 'B',
        },
        explanation: '醉酒驾驶的，\n由公安机关交通管理部门吊销。',
        citations: [
          { instrument: '道路交通安全法', edition: '2021', article: '91', paragraph: 2 },
          { instrument: '道路交通安全法', edition: '2021', article: '91', paragraph: 4 },
          { instrument: '刑法', edition: '', article: '133-1' },
        ],
        tags: ['重点', '新法'],
      },
    },
  ])
})
