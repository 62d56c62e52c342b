// How an interval is drawn: solid up to its low end, pale up to its high end, fading out where no
// upper end is known; hatched where it is a claim or an estimate. A cell is
// [low, high or null, words, 1 where claimed or estimated], or null where nothing can be said.

export function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue('--' + name).trim();
    return {
        ink: of('ink'), soft: of('soft'), line: of('line'), sheet: of('sheet'),
        series: [of('accent'), of('second'), of('third')],
    };
}

export const onPaper = {
    ink: '#1b2430', soft: '#566171', line: '#d5dbe2', sheet: '#ffffff',
    series: ['#0a666c', '#a84f14', '#4a5fa5'],
};

export function escaped(text) {
    return String(text).replace(/[&<>"'`]/g, c => '&#' + c.charCodeAt(0) + ';');
}

export function cut(text, length) {
    const points = Array.from(text);
    return points.length > length ? points.slice(0, length - 1).join('') + '\u2026' : text;
}

const groups = document.documentElement.getAttribute('data-grouping') === 'south-asian'
    ? /\B(?=(\d{2})*\d{3}$)/g : /\B(?=(\d{3})+$)/g;

export function grouped(number) {
    return String(number).replace(groups, ',');
}

/// As far as a cell is drawn; an open one gets a tail of its own.
export function reachOf(cell, tail) {
    if (!cell) return 0;
    return cell[1] === null ? cell[0] + tail : cell[1];
}

export const hatching = {
    symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.75)',
};

function alpha(colour, share) {
    const hex = colour.replace('#', '');
    const at = i => parseInt(hex.slice(i, i + 2), 16);
    return `rgba(${at(0)},${at(2)},${at(4)},${share})`;
}

function fading(colour, horizontal) {
    return {
        type: 'linear', x: 0, y: horizontal ? 0 : 1, x2: horizontal ? 1 : 0, y2: 0,
        colorStops: [{ offset: 0, color: alpha(colour, 0.75) }, { offset: 1, color: alpha(colour, 0) }],
    };
}

function rectangle(a, b, across, thickness, horizontal, style) {
    const from = Math.min(a, b), length = Math.abs(b - a);
    const shape = horizontal ? { x: from, y: across, width: length, height: thickness }
        : { x: across, y: from, width: thickness, height: length };
    return { type: 'rect', shape, style };
}

/// The parts of one bar from `zero` in pixels along its axis. `at(value)` gives pixels; `sides` are
/// 1 and -1 for a bar around the middle, else only 1.
export function intervalShapes(cell, at, across, thickness, colour, options) {
    const { horizontal, tail, middle } = options;
    const shapes = [];
    const decal = cell[3] ? hatching : undefined;
    const half = middle ? 2 : 1;
    for (const side of middle ? [1, -1] : [1]) {
        const pixel = value => at(side * value / half);
        const solid = { fill: colour, decal };
        if (cell[0] > 0) shapes.push(rectangle(pixel(0), pixel(cell[0]), across, thickness, horizontal, solid));
        if (cell[1] === null) {
            const fill = fading(colour, horizontal);
            if (side === -1) [fill.x, fill.x2] = [fill.x2, fill.x];
            shapes.push(rectangle(pixel(cell[0]), pixel(cell[0] + tail), across, thickness, horizontal, { fill }));
        } else if (cell[1] > cell[0]) {
            shapes.push(rectangle(pixel(cell[0]), pixel(cell[1]), across, thickness, horizontal,
                { fill: alpha(colour, 0.32), stroke: colour, lineWidth: 1, decal }));
        }
    }
    return shapes;
}
