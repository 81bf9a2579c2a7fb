/** The composed page in a sandboxed frame. A newer page is loaded behind the one shown and takes its place when it is ready. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type PreviewFrameProps = { readonly url: string | null; readonly title: string }

export function PreviewFrame({ url, title }: PreviewFrameProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<string | null>(null)
  if (url === null) return <div className="ws-desk" aria-busy="true" role="status" aria-label={t('draft.composing')} />
  const urls = shown === null || shown === url ? [url] : [shown, url]
  return (
    <div className="ws-desk">
      {urls.map((address) => {
        const isBehind = address !== shown && urls.length > 1
        return (
          <iframe
            key={address}
            className={isBehind ? 'ws-page ws-page-behind' : 'ws-page'}
            sandbox=""
            src={address}
            title={title}
            aria-hidden={isBehind}
            tabIndex={isBehind ? -1 : 0}
            onLoad={() => address === url && setShown(address)}
          />
        )
      })}
    </div>
  )
}
