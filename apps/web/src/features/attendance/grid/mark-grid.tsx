import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GridProvider } from './grid-context.js';
import { COLUMNS } from './grid-position.js';
import { GridRow } from './grid-row.js';
import classes from './mark-grid.module.css';
import { type MarkGridInput, useMarkGrid } from './use-mark-grid.js';

/** Everybody who is to come, to be marked by tap or by key. */
export function MarkGrid(input: MarkGridInput) {
  const { entries, selected, gridRef, actions } = input;
  const { t } = useTranslation('sessions');
  const { active, edited, context, onKeyDown, onFocus } = useMarkGrid(input);
  return (
    <GridProvider value={context}>
      <Box
        component="table"
        ref={gridRef}
        role="grid"
        tabIndex={-1}
        aria-label={t('grid.label')}
        aria-rowcount={entries.length + 1}
        aria-multiselectable={actions.canMark}
        className={classes.grid ?? ''}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <HeadRow />
        <Box component="tbody" role="rowgroup" className={classes.body ?? ''}>
          {entries.map((entry, row) => (
            <GridRow
              key={entry.person.id}
              entry={entry}
              row={row}
              activeColumn={row === active.row ? active.column : undefined}
              isSelected={selected.has(entry.person.id)}
              editedColumn={row === edited?.row ? edited.column : undefined}
            />
          ))}
        </Box>
      </Box>
    </GridProvider>
  );
}

function HeadRow() {
  const { t } = useTranslation('sessions');
  return (
    <Box component="thead" role="rowgroup" className={classes.headRow ?? ''}>
      <Box component="tr" role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
        {COLUMNS.map((name) => (
          <Box component="th" key={name} role="columnheader" className={classes.cell ?? ''}>
            {t(`column.${name}`)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
