import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The texts are not part of this repository; where they lie beside it, each must give exactly the articles it has. */
export const TEXT_FOLDER = resolve(import.meta.dirname, '../../../../shared/facts/law')

/** Instrument and edition of question-bank/instruments.yaml, and the file that holds the text. */
export const TEXTS: [instrument: string, edition: string, articles: number, file: string][] = [
  ['rtsl', '2021', 124, '01-道路交通安全法-2021修正.md'],
  ['rtsl-regulation', '2017', 115, '02-道路交通安全法实施条例-2017修订.md'],
  ['points-measures', '163', 37, '03-道路交通安全违法行为记分管理办法-公安部令163号.md'],
  ['licence-rules', '172', 111, '04-机动车驾驶证申领和使用规定-公安部令172号修改后.md'],
  ['accident-rules', '146', 114, '05-道路交通事故处理程序规定-公安部令146号.md'],
  ['violation-rules', '157', 83, '06-道路交通安全违法行为处理程序规定-公安部令157号修正.md'],
  ['registration-rules', '164', 93, '07-机动车登记规定-公安部令164号.md'],
  ['public-order-law', '2025', 144, '09-治安管理处罚法-2025修订.md'],
  ['criminal-law', '2024', 505, 'supplement/刑法-全文.md'],
  ['penalty-law', '2021', 86, 'supplement/行政处罚法(2021-01-22).md'],
  ['coercion-law', '2011', 71, 'supplement/行政强制法(2011-06-30).md'],
  ['police-law', '2012', 52, 'supplement/人民警察法(2012-10-26).md'],
  ['police-weapons', '1996', 17, 'supplement/人民警察使用警械和武器条例(1996-01-16).md'],
  ['traffic-insurance', '2019', 46, 'supplement/机动车交通事故责任强制保险条例(2019-03-02).md'],
  ['school-bus', '2012', 62, 'supplement/校车安全管理条例(2012-04-05).md'],
  ['duty-norm', '2009', 86, 'supplement/交通警察道路执勤执法工作规范(2018-01-25).md'],
  [
    'casualty-interpretation',
    '2000',
    9,
    'supplement/最高人民法院关于审理交通肇事刑事案件具体应用法律若干问题的解释(2000-11-15).md',
  ],
  [
    'compensation-interpretation',
    '2020',
    26,
    'supplement/最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释(2020-12-29).md',
  ],
  [
    'compensation-interpretation-2',
    '2026',
    12,
    'supplement/最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释（二）(2026-05-06).md',
  ],
  [
    'assault-interpretation',
    '2025',
    13,
    'supplement/最高人民法院、最高人民检察院关于办理袭警刑事案件适用法律若干问题的解释(2025-01-15).md',
  ],
]

export const TEXTS_AT_HAND = existsSync(TEXT_FOLDER)
