import { Button, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BranchView } from '#contract/branch'
import { useCommand } from '../../client/hooks.ts'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import styles from './branch-dialog.module.css'
import { BranchLine } from './branch-line.tsx'

type Props = { branches: readonly BranchView[]; onClose: () => void }

/** 支部: add, rename, and remove what never had a member. */
export function BranchDialog({ branches, onClose }: Props) {
  const { t } = useTranslation('member')
  const [form] = Form.useForm<{ name: string }>()
  const create = useCommand((client, name: string) => client.branch.create({ name }))
  return (
    <Modal
      open
      title={t('branch.title')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('branch.close')}</Button>}
    >
      <p className={styles['intro']}>{t('branch.intro')}</p>
      <ul className={styles['list']}>
        {branches.map(branch => (
          <BranchLine key={branch.branchId} branch={branch} />
        ))}
      </ul>
      <Form
        form={form}
        layout="inline"
        className={styles['add'] ?? ''}
        onFinish={({ name }) => create.mutate(name.trim(), { onSuccess: () => form.resetFields() })}
      >
        <Form.Item
          name="name"
          className={styles['grow'] ?? ''}
          rules={[
            { required: true, whitespace: true, message: t('form.required') },
            { max: 60, message: t('form.tooLong') },
          ]}
        >
          <Input aria-label={t('branch.name')} placeholder={t('branch.name')} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          {t('branch.add')}
        </Button>
      </Form>
      <RefusalAlert error={create.error} />
    </Modal>
  )
}
