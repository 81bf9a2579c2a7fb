/** Adding and removing records of the directory, with what was refused said to the person. */
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'

type AddChannel = 'person.add' | 'post.add' | 'membership.add' | 'unit.add' | 'body.add'
type RemoveChannel = 'person.remove' | 'post.remove' | 'membership.remove' | 'unit.remove' | 'body.remove'

export function useDirectoryEdit() {
  const { t } = useTranslation()
  const say = useSay()
  return {
    /** The new record, or `null` when it was refused. */
    async add<C extends AddChannel>(channel: C, record: Input<C>): Promise<Output<C> | null> {
      try {
        return await call(channel, record)
      } catch (thrown) {
        say.error(errorOf(thrown))
        return null
      }
    },
    async remove(channel: RemoveChannel, { id, revision }: { readonly id: string; readonly revision: number }): Promise<void> {
      try {
        await call(channel, { id, revision })
        say.words(t('directory.removed'))
      } catch (thrown) {
        say.error(errorOf(thrown))
      }
    },
  }
}
