import { describe, expect, it } from 'vitest';
import { runAllRules } from './run-all-rules.js';

interface Case {
  readonly competency: string;
  readonly duties: readonly string[];
}

function writeCompetency(type: string, name: string, definition: string, sign: string): string {
  return `id: asked
language: ru
name: ${name}
type: ${type}
definition: ${definition}
levels:
  - { level: 0, name: нет, indicators: [Не владеет.] }
  - { level: 1, name: базовый, indicators: [${sign}] }
`;
}

const competencies: Readonly<Record<string, string>> = {
  law: writeCompetency(
    'professional',
    'правовой анализ',
    'Находит применимые нормы закона.',
    'Выделяет рискованные положения договоров.',
  ),
  lead: writeCompetency(
    'managerial',
    'управление командой',
    'Ставит подчинённым задачи.',
    'Проводит совещания с протоколом.',
  ),
  english: writeCompetency(
    'professional',
    'английский язык',
    'Читает и пишет по-английски.',
    'Ведёт беседу без словаря.',
  ),
  selling: writeCompetency(
    'professional',
    'публичные выступления',
    'Выступает перед слушателями.',
    'Отвечает на реплики зала.',
  ),
  budget: writeCompetency(
    'professional',
    'бюджетирование',
    'Составляет бюджет и следит за расходами.',
    'Объясняет отклонения.',
  ),
  code: writeCompetency('professional', 'программирование', 'Пишет программы.', 'Проверяет код тестами.'),
  calm: writeCompetency(
    'personal',
    'стрессоустойчивость',
    'Сохраняет ровный тон.',
    'Не повышает голос в споре.',
  ),
  values: writeCompetency(
    'corporate',
    'верность ценностям',
    'Разделяет ценности Общества.',
    'Называет ценности.',
  ),
};

const stock = [
  'Принимает товар на склад.',
  'Размещает коробки на стеллажах.',
  'Сверяет остатки с карточками.',
];

function runCompetency({ competency, duties }: Case): string[] {
  const files = { 'competencies/asked.yaml': competencies[competency] ?? '' };
  const parts = ['competencies: [{ id: asked, level: 1 }]', `duties: [${duties.join(', ')}]`];
  return runAllRules(parts, { files })
    .found.map((each) => each.code)
    .filter((code) => code === 'rule/competency-not-used');
}

describe('a competency that no duty needs', () => {
  it.each<Case>([
    { competency: 'law', duties: stock },
    { competency: 'lead', duties: stock },
    { competency: 'english', duties: stock },
    { competency: 'selling', duties: stock },
    { competency: 'budget', duties: stock },
    { competency: 'code', duties: stock },
    { competency: 'law', duties: ['Моет окна.', 'Убирает двор.', 'Поливает цветы.'] },
    { competency: 'english', duties: ['Отвечает на письма.', 'Ведёт архив.', 'Заказывает бумагу.'] },
    // One word of an indicator may be there by chance.
    { competency: 'law', duties: ['Соблюдает условия хранения.', 'Моет окна.', 'Убирает двор.'] },
    { competency: 'selling', duties: ['Готовит зал к открытию.', 'Моет окна.', 'Убирает двор.'] },
    { competency: 'lead', duties: ['Печатает протоколы.', 'Моет окна.', 'Убирает двор.'] },
    { competency: 'budget', duties: ['Чинит станки.', 'Устраняет отклонения размеров.', 'Меняет масло.'] },
  ])('is told: $competency, $duties', (example) => {
    expect(runCompetency(example)).toHaveLength(1);
  });

  it.each<Case>([
    { competency: 'law', duties: [...stock, 'Проверяет договоры на соответствие закону.'] },
    { competency: 'law', duties: [...stock, 'Анализирует причины недостач.'] },
    { competency: 'law', duties: [...stock, 'Отмечает в договоре рискованные условия.'] },
    { competency: 'lead', duties: [...stock, 'Руководит командой грузчиков.'] },
    { competency: 'lead', duties: [...stock, 'Распределяет смены между подчинёнными.'] },
    { competency: 'lead', duties: [...stock, 'Ведёт протоколы совещаний.'] },
    { competency: 'english', duties: [...stock, 'Переписывается на английском языке.'] },
    { competency: 'selling', duties: [...stock, 'Выступает на выставках.'] },
    { competency: 'budget', duties: [...stock, 'Готовит бюджет склада.'] },
    { competency: 'budget', duties: [...stock, 'Ведёт учёт расходов.'] },
    { competency: 'code', duties: [...stock, 'Настраивает программу учёта.'] },
    // What lies in the person, and what all share, shows in no duty.
    { competency: 'calm', duties: stock },
    { competency: 'values', duties: stock },
    { competency: 'law', duties: stock.slice(0, 2) },
  ])('is not told: $competency, $duties', (example) => {
    expect(runCompetency(example)).toEqual([]);
  });

  it('is not told of a competency in another language', () => {
    const text = (competencies['law'] ?? '').replace('language: ru', 'language: en');
    const parts = ['competencies: [{ id: asked, level: 1 }]', `duties: [${stock.join(', ')}]`];
    const { found } = runAllRules(parts, { files: { 'competencies/asked.yaml': text } });
    expect(found.map((each) => each.code)).not.toContain('rule/competency-not-used');
  });
});

const sales = [
  'Готовит коммерческие предложения.',
  'Ведёт переговоры о поставке.',
  'Оформляет заказы клиентов.',
];

function runRight(right: string, ...parts: string[]): string[] {
  const { found } = runAllRules([`duties: [${sales.join(', ')}]`, `rights: ["${right}"]`, ...parts]);
  return found.map((each) => each.code).filter((code) => code === 'rule/right-without-duty');
}

describe('a right that serves no duty', () => {
  it.each([
    'Утверждать рецептуры блюд.',
    'Утверждать график ремонта лифтов.',
    'Назначать лечащего врача.',
    'Устанавливать тарифы на перевозку пассажиров.',
    'Выбирать подрядчиков для строительства склада.',
    'Списывать изношенные станки и оснастку.',
    'Определять состав экипажа судна.',
    'Выдавать пропуска на охраняемую территорию.',
    'Согласовывать чертежи узлов и деталей.',
    'Изменять режим работы котельной установки.',
    'Проверять сварные швы трубопроводов.',
    'Вскрывать опечатанные хранилища архива.',
    'Не утверждать рецептуры новых блюд.',
  ])('is told: %s', (right) => {
    expect(runRight(right)).toHaveLength(1);
  });

  it.each([
    'Утверждать тексты коммерческих предложений.',
    'Согласовывать условия поставки с клиентом.',
    'Получать от цеха сведения о рецептурах блюд.',
    'Запрашивать чертежи узлов и деталей.',
    'Вносить предложения о графике ремонта лифтов.',
    'Знакомиться с проектами решений о строительстве склада.',
    'Участвовать в совещаниях по ремонту котельной.',
    'Требовать создания безопасных условий труда.',
    'Отказываться от работы на неисправных станках.',
    'Повышать квалификацию на курсах маркетинга.',
    'Подписывать исходящую корреспонденцию.',
    'Давать подчинённым поручения.',
    'Пользоваться служебным автомобилем и телефоном.',
    'Сообщать начальнику о протечках трубопроводов.',
    'Обращаться в комиссию по спорам.',
    'Принимать решения в пределах компетенции.',
  ])('is not told: %s', (right) => {
    expect(runRight(right)).toEqual([]);
  });

  it('is not told where other parts of the role speak of its object', () => {
    const right = 'Утверждать рецептуры блюд.';
    expect(runRight(right, 'purpose: питание гостей по рецептурам')).toEqual([]);
    expect(runRight(right, 'title: заведующий производством блюд')).toEqual([]);
    expect(runRight(right, 'knowledge: [технология приготовления блюд]')).toEqual([]);
  });
});
