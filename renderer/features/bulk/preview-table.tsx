import type { BulkPreview } from '../../../shared/model/bulk.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';

/** The first rows, cell by cell, with what each column is taken for. */
export function PreviewTable({ preview }: { preview: BulkPreview }) {
  const { reading, columns, sample } = preview;
  const use = (index: number) => {
    if (reading?.tokenColumn === index) return 'token';
    return reading?.labelColumn === index ? 'label' : undefined;
  };
  const widest = sample.reduce((most, cells) => Math.max(most, cells.length), columns.length);
  const places = Array.from({ length: widest }, (_, index) => index);
  return (
    <section className="bulk-sample selectable" aria-label={bulkWindowText.sample}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys must reach it */}
      <div className="bulk-sample-scroll" tabIndex={0}>
        <table>
          {columns.length > 0 && (
            <thead>
              <tr>
                <th scope="col">{bulkWindowText.line}</th>
                {places.map((index) => (
                  <th key={index} scope="col" data-use={use(index)}>
                    {columns[index] ?? ''}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name and never move
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {places.map((index) => (
                  <td key={index} data-use={use(index)}>
                    {cells[index] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
