import type { Inputs } from '#contract/contract'

/** The words that a page sends for the list of affected questions. */
export const AFFECTED_WORDS: Inputs['instrument']['exportAffected']['words'] = {
  sheet: '受影响试题清单',
  columns: {
    questionId: '题号',
    stem: '题干',
    older: '原条文',
    newer: '新条文',
    kind: '变化',
    words: '文字增删',
    state: '处理',
    decidedBy: '处理人',
    decidedAt: '处理日期',
    reason: '理由',
  },
  kinds: {
    unchanged: '未变',
    changed: '修改',
    moved: '移动',
    split: '拆分',
    merged: '合并',
    deleted: '删除',
    added: '新增',
  },
  movedAndChanged: '修改、移动',
  citedSame: '所引未变',
  states: { waiting: '待复核', stillRight: '仍然正确', newVersion: '已改写', retired: '已停用' },
  notAsked: '未列入复核',
}
