import { Badge, Box, Checkbox, Text, UnstyledButton } from '@mantine/core';
import type { AttendanceEntry } from '@mien/contracts';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../../shared/attendance/status-badge.js';
import { useGrid } from './grid-context.js';
import { COLUMNS } from './grid-position.js';
import classes from './mark-grid.module.css';
import { StatusChoices } from './status-choices.js';
import { TimeCell } from './time-cell.js';

type ColumnName = (typeof COLUMNS)[number];

interface GridRowProps {
  readonly entry: AttendanceEntry;
  readonly row: number;
  /** Of the cell that Tab leads to, when it is in this row. */
  readonly activeColumn: number | undefined;
  readonly isSelected: boolean;
  /** Of the cell whose field is open, when it is in this row. */
  readonly editedColumn: number | undefined;
}

/** One person in the grid of marks. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { entry, row, activeColumn, isSelected } = props;
  const { t } = useTranslation('sessions');
  const grid = useGrid();
  const { person } = entry;
  const cell = (name: ColumnName, children: ReactNode, label?: string, isEmpty = false) => {
    const column = COLUMNS.indexOf(name);
    const wide = label ? '' : classes.wide;
    return (
      <Box
        component="td"
        role="gridcell"
        data-cell={`${row}:${column}`}
        data-label={label}
        tabIndex={column === activeColumn ? 0 : -1}
        className={`${classes.cell} ${wide} ${isEmpty ? classes.empty : ''}`}
      >
        {children}
      </Box>
    );
  };
  const arrived = t('column.arrived');
  const left = t('column.left');
  return (
    <Box
      component="tr"
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      className={classes.row ?? ''}
    >
      {cell(
        'name',
        <>
          {grid.canMark && (
            <Checkbox
              tabIndex={-1}
              aria-label={t('grid.select', { name: person.name })}
              checked={isSelected}
              onChange={() => grid.toggleSelected(person.id)}
            />
          )}
          <UnstyledButton tabIndex={-1} className={classes.name ?? ''} onClick={() => grid.open(person.id)}>
            <bdi>{person.name}</bdi>
          </UnstyledButton>
        </>,
      )}
      {cell(
        'status',
        <>
          <StatusBadge status={entry.status} />
          {grid.canMark && <StatusChoices entry={entry} />}
        </>,
      )}
      {cell('arrived', <Time {...props} which="arrivedAt" label={arrived} />, arrived)}
      {cell('left', <Time {...props} which="leftAt" label={left} />, left)}
      {cell('way', <Way entry={entry} />, undefined, !entry.way && !entry.hasWaitingMark)}
    </Box>
  );
});

interface TimeProps extends GridRowProps {
  readonly which: 'arrivedAt' | 'leftAt';
  readonly label: string;
}

function Time({ entry, row, which, label, editedColumn }: TimeProps) {
  const grid = useGrid();
  const column = COLUMNS.indexOf(which === 'arrivedAt' ? 'arrived' : 'left');
  const finish = (time?: string) => {
    if (time) grid.setTime(entry.person.id, which, time);
    grid.leaveField({ row, column });
  };
  return (
    <TimeCell
      name={entry.person.name}
      label={label}
      at={entry[which]}
      isEditing={editedColumn === column}
      onEdit={() => grid.edit({ row, column })}
      onDone={finish}
    />
  );
}

function Way({ entry }: { readonly entry: AttendanceEntry }) {
  const { t } = useTranslation('sessions');
  return (
    <>
      {entry.way && (
        <Text size="sm" c="dimmed">
          {t(`way.${entry.way}`)}
        </Text>
      )}
      {entry.hasWaitingMark && (
        <Badge variant="light" color="grape" miw="max-content">
          {t('grid.waiting')}
        </Badge>
      )}
    </>
  );
}
