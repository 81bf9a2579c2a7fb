/** Several documents as one page of HTML, printed as one job: each begins on a page of its own and counts its own pages. */
import { contactRules, type FontUrl, styleSheet } from './css.ts'
import { cssString } from './escape.ts'
import type { Form } from './form.ts'
import type { DocModel } from './model.ts'
import { contentHtml, pageHtml } from './to-html.ts'

/**
 * The documents one after the other. All are of one profile, so they have one form; at least one. Page numbers begin anew in each and stay
 * hidden on its first page, contact lines stand there (`domain.md` 2); two-sided documents begin on a sheet of their own.
 */
export function toHtmlSet(models: readonly [DocModel, ...DocModel[]], fontUrl: FontUrl): string {
  const [{ form, metadata }] = models
  const sections = models.map((model, index) => `<section class="set${index}">\n${contentHtml(model)}\n</section>`)
  const style = [styleSheet(form, null, fontUrl), ...setRules(models, form)]
  return pageHtml(metadata, `\n${style.join('\n')}\n`, `<main>\n${sections.join('\n')}\n</main>`)
}

/**
 * Each document counts with a counter of its own, in a page of its own name. Styles of counters say what its first page shows: nothing
 * in place of the number, the contact line at the foot.
 */
function setRules(models: readonly DocModel[], form: Form): string[] {
  const nothing = '@counter-style set-nothing{system:cyclic;symbols:""}'
  const afterFirst = '@counter-style set-after-first{system:fixed 1;symbols:"";fallback:decimal}'
  const start = form.page.mirrored ? 'right' : 'page'
  const rules = models.flatMap(({ contact }, index) => {
    const name = `set${index}`
    const words = contact === null ? '""' : cssString(contact)
    return [
      `@counter-style ${name}-contact{system:fixed 1;symbols:${words};fallback:set-nothing}`,
      `@page ${name}{counter-increment:${name};@top-center{content:counter(${name},set-after-first)}@bottom-center{content:counter(${name},${name}-contact);${contactRules(form)}}}`,
      `.${name}{page:${name}${index === 0 ? '' : `;break-before:${start}`}}`,
    ]
  })
  return [nothing, afterFirst, ...rules]
}
