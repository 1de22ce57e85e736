import { writeText } from './write-text.js';

/** An instruction, and the same after an edit of every kind: reworded, moved, renumbered, added, removed. */
export const editedInstruction = {
  before: writeText({
    duties: [
      { id: 'accept', text: 'Принимает товар по накладной.' },
      { id: 'papers', text: 'Готовит бумаги:', items: ['накладную', 'акт приёмки', 'пропуск'] },
      { id: 'count', text: 'Пересчитывает остатки в последний день месяца.' },
      { id: 'report', text: 'Сообщает о недостаче, найденной по пункту [[duties.count]].' },
      { id: 'floors', text: 'Моет полы на складе:', parts: ['утром', 'вечером'] },
    ],
    rights: ['Останавливает отгрузку при недостаче.', 'Получает спецодежду.'],
  }),
  after: writeText({
    duties: [
      { id: 'open', text: 'Открывает склад & двор.' },
      { id: 'accept', text: 'Принимает и взвешивает товары по накладной.' },
      { id: 'report', text: 'Сообщает о недостаче, найденной по пункту [[duties.count]].' },
      { id: 'papers', text: 'Готовит бумаги:', items: ['накладную', 'акт взвешивания', 'акт приёмки'] },
      { id: 'count', text: 'Пересчитывает остатки в последний день месяца.' },
      'Останавливает отгрузку при недостаче.',
    ],
    rights: ['Получает спецодежду.'],
  }),
};
