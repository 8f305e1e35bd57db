// Exports of four systems, made after the documentation of their APIs, of which their exports
// consist. Each has a contradiction with the policy, a picture, a link to another of its articles and
// something that cannot be carried.
import type { ExportFile } from '@/lib/lint/import/exported'

/** A picture of one red point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)

/** A file of an export. */
export const file = (path: string, content: string | Uint8Array): ExportFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, size: bytes.length, read: () => bytes }
}

/** GET /api/v2/help_center/articles.json, with sections and categories beside it. */
export const zendesk: readonly ExportFile[] = [
  file(
    'sections.json',
    JSON.stringify({
      sections: [
        { id: 2001, name: 'WhatsApp chats', category_id: 1001, html_url: 'https://x.example/s' },
        { id: 2002, name: 'Leftovers', category_id: 1001 },
      ],
    }),
  ),
  file('categories.json', JSON.stringify({ categories: [{ id: 1001, name: 'Help' }] })),
  file(
    'articles.json',
    JSON.stringify({
      count: 3,
      articles: [
        {
          id: 360001,
          html_url: 'https://acme.zendesk.com/hc/en-us/articles/360001-Delete-a-template',
          section_id: 2001,
          locale: 'en-us',
          title: 'Delete a template for good',
          body:
            '<h1>Delete a template for good</h1><p>Call Agents can delete templates.</p>' +
            '<h2 id="h_1">Steps</h2><ol><li>Open <strong>Manage &gt; Users</strong>.</li>' +
            '<li>Read <a href="/hc/en-us/articles/360002-Colours#h_2">the colours</a>.</li></ol>' +
            '<p><img src="/hc/article_attachments/77/list.png" alt="The list of templates"></p>' +
            '<script>alert(1)</script>',
          label_names: ['take a template away', 'whatsapp'],
          draft: false,
          updated_at: '2024-03-05T10:00:00Z',
        },
        {
          id: 360002,
          html_url: 'https://acme.zendesk.com/hc/en-us/articles/360002-Colours',
          section_id: 2001,
          locale: 'en-us',
          title: 'What the colours mean',
          body:
            '<h3 id="h_2">Red</h3><div class="callout callout--warning"><p>Red is late.</p></div>' +
            '<table><tr><td rowspan="2">Red</td><td>late</td></tr><tr><td>very</td></tr></table>' +
            '<iframe src="//www.youtube.com/embed/abc"></iframe>',
          label_names: [],
          updated_at: '2024-03-05T10:00:00Z',
        },
        {
          id: 360003,
          html_url: 'https://acme.zendesk.com/hc/en-us/articles/360003-Rest',
          section_id: 2002,
          title: 'The rest of it',
          body: '<p>Nothing.</p>',
        },
      ],
    }),
  ),
  file('article_attachments/list.png', PNG),
]

/** GET /api/v2/solutions/folders/[id]/articles: a list of articles with their place. */
export const freshdesk: readonly ExportFile[] = [
  file(
    'solutions.json',
    JSON.stringify([
      {
        id: 2,
        type: 1,
        category_id: 3,
        folder_id: 4,
        hierarchy: [
          { level: 0, type: 'category', data: { id: 3, name: 'Panel', language: 'en' } },
          { level: 1, type: 'folder', data: { id: 4, name: 'Getting help', language: 'en' } },
        ],
        path: '2-free-a-seat',
        title: 'Free a seat, the old way',
        description:
          '<p>Managers can pay bills.</p><p>See ' +
          '<a href="https://acme.freshdesk.com/support/solutions/articles/3-other">the other</a>.</p>' +
          '<details><summary>Why?</summary><p>Because.</p></details><p>m<sup>2</sup></p>',
        description_text: 'Managers can pay bills.',
        status: 2,
        tags: ['give a seat back'],
        seo_data: { meta_title: 'Free a seat' },
        modified_at: '2023-06-09T07:07:56Z',
      },
      {
        id: 3,
        folder_id: 4,
        category_id: 3,
        category_name: 'Panel',
        folder_name: 'Getting help',
        path: '3-other',
        title: 'Something other',
        description: '<p class="alert alert-info">Other.</p><form><input name="q"></form>',
        description_text: 'Other.',
        status: 1,
      },
    ]),
  ),
]

/** GET /api/v1/articles/[id], one file an article, as a backup has them. */
export const zoho: readonly ExportFile[] = [
  file(
    'articles/22372000000094160.json',
    JSON.stringify({
      id: '22372000000094160',
      title: 'Unblock somebody who called',
      answer:
        '<div><p>Call Agents can delete templates.&nbsp;</p><blockquote>As told.</blockquote>' +
        '<p><img src="inline/red.png"></p><p>To <a href="https://desk.zoho.com/portal/acme/en/kb/' +
        'articles/second-one">the second</a>.</p></div>',
      summary: 'How to unblock somebody.',
      permalink: 'unblock-somebody',
      webUrl: 'https://desk.zoho.com/portal/acme/en/kb/articles/unblock-somebody',
      category: { id: '1', name: 'Contacts and block list', locale: 'en' },
      tags: ['let them call again'],
      status: 'Published',
      locale: 'en',
      modifiedTime: '2022-11-01T09:00:00.000Z',
    }),
  ),
  file(
    'articles/22372000000094161.json',
    JSON.stringify({
      data: [
        {
          id: '22372000000094161',
          title: 'The second one',
          answer: '<p>Second.</p><video src="x.mp4"></video>',
          permalink: 'second-one',
          webUrl: 'https://desk.zoho.com/portal/acme/en/kb/articles/second-one',
          category: { id: '1', name: 'Contacts and block list' },
        },
      ],
    }),
  ),
  file('articles/inline/red.png', PNG),
]

/** A project of Document360: categories that hold their articles, Markdown or HTML. */
export const document360: readonly ExportFile[] = [
  file(
    'v1/articles.json',
    JSON.stringify({
      data: {
        categories: [
          {
            id: 'c1',
            name: 'Getting help',
            child_categories: [],
            articles: [
              {
                id: 'a1',
                title: 'Ask for a review',
                slug: 'ask-for-a-review',
                content:
                  'Call Agents can delete templates.\n\n:::(Warning) (Mind)\nIt stays.\n:::\n\n' +
                  '1. One\n2. Two [here](/docs/second#part)\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
                html_content: '',
                category_id: 'c1',
                project_version_id: 'v1',
                content_type: 0,
                language_code: 'en',
                modified_at: '2025-01-01T00:00:00Z',
              },
              {
                id: 'a2',
                title: 'Second',
                slug: 'second',
                content: '',
                html_content:
                  '<section class="infoBox"><p>Note.</p></section><h4 id="part">A part</h4>' +
                  '<p>x<math><mi>y</mi></math></p>',
                category_id: 'c1',
                project_version_id: 'v1',
                content_type: 1,
                language_code: 'fr',
              },
            ],
          },
        ],
      },
    }),
  ),
]
