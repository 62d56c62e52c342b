// What each kind of chart looks like, as options of the library that draws. `width` is that of the
// picture in pixels: below `narrowest` names stand above their bars instead of beside them.
import { cut, escaped, fontFamily, grouped, intervalShapes, reachOf, tail, widthOf, wrapped } from './drawing.js';

export const narrowest = 520;

function short(number) {
    for (const [step, word] of [[1e9, ' bn'], [1e6, ' m']])
        if (Math.abs(number) >= step) return grouped(Math.round(number / step * 10) / 10) + word;
    return grouped(Math.round(number * 100) / 100);
}

function tip(title, lines) {
    return `<b>${escaped(cut(title, 80))}</b><br>` + lines.map(escaped).join('<br>');
}

export function common(ink, width) {
    return {
        animation: false,
        textStyle: { fontFamily, color: ink.ink, fontSize: width < narrowest ? 11 : 12 },
        tooltip: {
            trigger: 'item', confine: true, backgroundColor: ink.sheet, borderColor: ink.line, extraCssText: 'max-width:22rem;white-space:normal',
            textStyle: { color: ink.ink, fontSize: 12.5, fontFamily },
        },
        aria: { enabled: false },
    };
}

function valueAxis(ink, more) {
    return {
        type: 'value', axisLine: { show: false }, axisTick: { show: false },
        splitLine: { lineStyle: { color: ink.line } },
        axisLabel: { color: ink.soft, formatter: short, hideOverlap: true }, ...more,
    };
}

function nameAxis(ink, names, more) {
    return {
        type: 'category', data: names.map((_, i) => i), axisTick: { show: false }, axisLine: { lineStyle: { color: ink.line } },
        axisLabel: { color: ink.ink, interval: 0, lineHeight: 14, formatter: i => names[i], ...more.label }, inverse: more.inverse, gridIndex: more.gridIndex,
    };
}

function legend(ink, names) {
    return { top: 0, left: 0, itemWidth: 14, itemHeight: 10, itemGap: 18, icon: 'roundRect', selectedMode: true, textStyle: { color: ink.soft }, data: names };
}

/// More rows than this are drawn closer, so that a chart fits on a sheet of paper.
const many = 12;

/// Names of rows: beside the bars in up to three lines, or above them where the picture is narrow.
function rowsOf(names, width) {
    const narrow = width < narrowest;
    const lines = names.map(name => wrapped(name, narrow ? Math.floor(width / 6.6) : 34, names.length > many ? 2 : 3));
    const most = Math.max(1, ...lines.map(one => one.length));
    return { narrow, lines, most, above: narrow ? most * 14 + 4 : 0, least: most * 14 + 10 };
}

function rowAxis(ink, rows) {
    return nameAxis(ink, rows.lines.map(one => one.join('\n')), { inverse: true, label: { show: !rows.narrow } });
}

function label(text, x, y, ink, more) {
    return { type: 'text', silent: true, style: { text, x, y, verticalAlign: 'middle', fill: ink.soft, font: `11px ${fontFamily}`, ...more } };
}

/// The name of a row above its bars, its last line next to them.
function nameAbove(rows, at, left, top, ink) {
    const first = top + 9 + (rows.most - rows.lines[at].length) * 14;
    return rows.lines[at].map((line, i) => label(line, left, first + i * 14, ink, { fill: ink.ink }));
}

/// Series of interval bars, side by side within each name.
function intervalSeries(list, names, ink, options) {
    const { horizontal, rows, middle } = options;
    const above = rows ? rows.above : 0;
    return list.map((one, at) => ({
        type: 'custom', name: one.name, color: ink.series[at % 3], xAxisIndex: options.grid || 0, yAxisIndex: options.grid || 0, clip: false,
        encode: horizontal ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
        data: one.cells.map((cell, i) => [i, cell ? cell[0] : 0, reachOf(cell)]),
        tooltip: { formatter: p => one.cells[p.dataIndex] ? tip(names[p.dataIndex], [`${one.name}: ${one.cells[p.dataIndex][2]}`]) : '' },
        renderItem(params, api) {
            const cell = one.cells[params.dataIndex];
            const band = api.size([1, 1])[horizontal ? 1 : 0];
            const centre = api.coord(horizontal ? [0, params.dataIndex] : [params.dataIndex, 0])[horizontal ? 1 : 0];
            const children = [];
            if (above > 0 && at === 0) children.push(...nameAbove(rows, params.dataIndex, params.coordSys.x, centre - band / 2, ink));
            if (cell) {
                const room = band - above;
                const gap = Math.min(3, room * 0.05);
                const thickness = Math.min(22, Math.max(3, room * 0.72 / list.length - gap));
                const across = centre + above / 2 - (thickness + gap) * list.length / 2 + at * (thickness + gap) + gap / 2;
                const pixels = value => api.coord(horizontal ? [value, params.dataIndex] : [params.dataIndex, value])[horizontal ? 0 : 1];
                children.push(...intervalShapes(cell, pixels, across, thickness, ink.series[at % 3], { horizontal, middle, sheet: ink.sheet }));
                if (horizontal) {
                    const end = pixels(reachOf(cell) / (middle ? 2 : 1)) + (cell[1] === null ? tail : 0);
                    children.push(label(options.words(cell), end + 6, across + thickness / 2, ink));
                }
            }
            return { type: 'group', children };
        },
    }));
}

/// What is left free on the right so that every bar has room for its words: `ends` has, for each bar,
/// the share of the axis that it takes and the words behind it.
function roomFor(ends, rows, width) {
    const free = width - (rows.narrow ? 12 : Math.max(...rows.lines.flat().map(line => widthOf(line, 12))) + 20);
    const widest = Math.min(free - 12, ...ends.map(([share, text, isOpen]) => (free - widthOf(text, 11) - 14 - (isOpen ? tail : 0)) / Math.max(share, 0.01)));
    return Math.min(free - widest, width * 0.55);
}

function endsOf(list, words, share) {
    return list.flatMap(one => one.cells).filter(Boolean).map(cell => [share(reachOf(cell)), words(cell), cell[1] === null]);
}

/// The same unit stands in the legend; a narrow picture has no room to repeat it.
function barWords(narrow) {
    return cell => cut(narrow ? cell[4] : cell[2], 46);
}

function barChart(data, ink, width, more) {
    const rows = rowsOf(data.names, width);
    const words = barWords(rows.narrow);
    const each = rows.narrow ? rows.above : rows.least;
    const bars = data.series.length > 1 ? data.names.length > many ? 36 : 46 : 30;
    const height = data.names.length * (rows.narrow ? each + data.series.length * 17 + 10 : Math.max(each, bars));
    // A legend that is wider than the picture takes two lines.
    const names = data.series.map(one => one.name);
    const top = names.reduce((sum, name) => sum + widthOf(name, 12) + 38, 0) > width ? 54 : 34;
    return {
        height: height + top + more.below,
        legend: legend(ink, names),
        grid: { left: 4, right: roomFor(endsOf(data.series, words, more.share), rows, width), top, bottom: 4, containLabel: true },
        yAxis: rowAxis(ink, rows),
        series: intervalSeries(data.series, data.names, ink, { horizontal: true, rows, words, middle: more.middle }),
    };
}

/// From its own values to their share of 100 %.
function inPercent(row) {
    const share = value => value === null ? null : value / row.aim * 100;
    return [share(row.cell[0]), share(row.cell[1]), row.cell[2], row.cell[3], row.cell[4]];
}

export const kinds = {
    bars(data, ink, width) {
        const most = Math.max(...data.series.flatMap(one => one.cells).map(reachOf), 1e-9);
        return { ...barChart(data, ink, width, { below: 26, share: value => value / most }), xAxis: valueAxis(ink, { splitNumber: width < narrowest ? 2 : width < 700 ? 3 : 5 }) };
    },

    pyramid(data, ink, width) {
        const cells = data.series.flatMap(one => one.cells).filter(Boolean);
        // Arrows point to the left too, where the names stand.
        const widest = Math.max(...cells.map(reachOf), 1e-9) * (cells.some(cell => cell[1] === null) ? 1.16 : 1.02);
        return {
            ...barChart(data, ink, width, { below: 10, middle: true, share: value => 0.5 + value / widest / 2 }),
            xAxis: { ...valueAxis(ink), min: -widest / 2, max: widest / 2, axisLabel: { show: false }, splitLine: { show: false } },
        };
    },

    panels(data, ink) {
        const each = 118, step = each + 46;
        const series = [], grid = [], xAxis = [], yAxis = [], title = [];
        data.panels.forEach((panel, i) => {
            const one = { ...ink, series: [ink.series[i % 3]] };
            title.push({ text: panel.name, left: 0, top: i * step, textStyle: { fontSize: 12.5, fontWeight: 600, color: ink.series[i % 3], fontFamily } });
            grid.push({ left: 4, right: 24, top: i * step + 30, height: each, containLabel: true });
            xAxis.push(nameAxis(ink, data.names, { gridIndex: i, label: { interval: 'auto', hideOverlap: true } }));
            yAxis.push(valueAxis(ink, { gridIndex: i, splitNumber: 3, minInterval: 1 }));
            series.push(...intervalSeries([panel], data.names, one, { horizontal: false, grid: i }));
        });
        return { height: data.panels.length * step + 6, title, grid, xAxis, yAxis, series };
    },

    targets(data, ink, width) {
        const cells = data.rows.map(inPercent);
        const names = data.rows.map(row => row.name);
        const rows = rowsOf(names, width);
        const verdicts = new Map(cells.map((cell, i) => [cell, `${cell[rows.narrow ? 4 : 2]} of ${data.rows[i].aim_text}: ${data.rows[i].verdict}`]));
        const words = cell => cut(verdicts.get(cell), rows.narrow ? 30 : 60);
        const most = Math.max(120, ...cells.map(reachOf));
        const top = most > 400 ? Math.ceil(most / 100) * 100 : Math.ceil(most / 20) * 20;
        const list = [{ name: 'On record', cells }];
        const series = intervalSeries(list, names, ink, { horizontal: true, rows, words });
        series[0].markLine = {
            silent: true, symbol: 'none', data: [{ xAxis: 100 }], lineStyle: { color: ink.series[1], width: 2, type: 'solid' },
            label: { formatter: 'target', color: ink.series[1], position: 'start', distance: 4 },
        };
        return {
            height: 54 + names.length * (rows.narrow ? rows.above + 26 : Math.max(40, rows.least)),
            grid: { left: 4, right: roomFor(endsOf(list, words, value => value / top), rows, width), top: 22, bottom: 4, containLabel: true },
            xAxis: valueAxis(ink, { axisLabel: { color: ink.soft, formatter: value => short(value) + ' %', hideOverlap: true }, splitNumber: rows.narrow ? 2 : 5, max: top }),
            yAxis: rowAxis(ink, rows),
            series,
        };
    },

    printed(data, ink, width) {
        const names = data.rows.map(row => row.name);
        const rows = rowsOf(names, width);
        const low = value => Math.max(value, 1);
        const most = Math.max(...data.rows.flatMap(row => [row.cell, row.printed]).map(reachOf), 10);
        const words = row => rows.narrow ? row.verdict : `in print ${row.printed[4]}: ${row.verdict}`;
        const decades = Math.ceil(Math.log10(most));
        const ends = data.rows.map(row => [Math.log10(Math.max(low(reachOf(row.cell)), low(reachOf(row.printed)))) / decades, words(row), row.cell[1] === null || row.printed[1] === null]);
        const span = cell => [low(cell[0]), low(reachOf(cell))];
        const bar = (name, cells, colour, isPrint) => ({
            type: 'custom', name, color: colour, clip: false, encode: { x: [1, 2], y: 0 },
            data: cells.map((cell, i) => [i, ...span(cell)]),
            tooltip: { formatter: p => tip(names[p.dataIndex], [`in print: ${data.rows[p.dataIndex].printed[2]}`, `from the records: ${data.rows[p.dataIndex].cell[2]}`, data.rows[p.dataIndex].verdict]) },
            renderItem(params, api) {
                const row = data.rows[params.dataIndex], cell = cells[params.dataIndex];
                const [left, centre] = api.coord([1, params.dataIndex]);
                const band = api.size([1, 1])[1];
                const middle = centre + rows.above / 2;
                const pixels = value => value === 0 ? left : api.coord([low(value), params.dataIndex])[0];
                if (!isPrint) {
                    const children = intervalShapes(cell, pixels, middle - 11, 10, colour, { horizontal: true, sheet: ink.sheet });
                    if (rows.narrow) children.push(...nameAbove(rows, params.dataIndex, left, centre - band / 2, ink));
                    return { type: 'group', children };
                }
                const [from, to] = span(cell).map(value => api.coord([value, params.dataIndex])[0]);
                const y = middle + 6, end = cell[1] === null ? to + tail : to;
                const children = [];
                if (end > from) children.push({ type: 'line', shape: { x1: from, y1: y, x2: end, y2: y }, style: { stroke: colour, lineWidth: 2, lineDash: cell[1] === null ? [3, 3] : null } });
                children.push({ type: 'polygon', shape: { points: [[from, y - 5], [from + 5, y], [from, y + 5], [from - 5, y]] }, style: { fill: colour } });
                const record = pixels(reachOf(row.cell)) + (row.cell[1] === null ? tail : 0);
                children.push(label(words(row), Math.max(record, end) + 10, middle - 2, ink));
                return { type: 'group', children };
            },
        });
        return {
            height: 66 + names.length * (rows.narrow ? rows.above + 30 : Math.max(34, rows.least)),
            legend: legend(ink, ['From the records', 'In print']),
            grid: { left: 4, right: roomFor(ends, rows, width), top: 34, bottom: 4, containLabel: true },
            xAxis: { ...valueAxis(ink), type: 'log', min: 1, max: Math.pow(10, decades) },
            yAxis: rowAxis(ink, rows),
            series: [
                bar('From the records', data.rows.map(row => row.cell), ink.series[0], false),
                bar('In print', data.rows.map(row => row.printed), ink.series[1], true),
            ],
        };
    },

    flow(data, ink, width) {
        // Tiers from the first to the last, all else by size: `places` has them in that order.
        const sizeOf = node => Math.max(...[0, 1].map(end => data.links.filter(link => data.nodes[link[end]] === node).reduce((sum, link) => sum + link[2], 0)));
        const rank = node => node.depth === 2 ? +(/\d+/.exec(node.name) || [1e9])[0] : -sizeOf(node);
        const places = data.nodes.map((_, i) => i).sort((a, b) => data.nodes[a].depth - data.nodes[b].depth || rank(data.nodes[a]) - rank(data.nodes[b]) || a - b);
        const narrow = width < narrowest;
        const order = [...new Set(data.nodes.map(node => node.depth))].sort();
        const column = depth => data.nodes.filter(node => node.depth === depth);
        const right = narrow ? 84 : 190, size = narrow ? 10 : 12, line = narrow ? 12 : 15;
        // As many letters as fit between two columns, and beside the last one.
        const between = (width - right - 16) / Math.max(1, order.length - 1) - 20;
        const letters = node => Math.max(9, Math.floor((node.depth === order[order.length - 1] ? right - 10 : between) / (size * 0.53)));
        const names = data.nodes.map(node => wrapped(node.name, letters(node), narrow ? 5 : width < 700 ? 4 : 3));
        const sums = data.nodes.map(node => wrapped(node.text, letters(node), 2));
        const tallest = Math.max(...names.map((one, i) => one.length + sums[i].length)) * line + 6;
        const widest = Math.max(...order.map(depth => column(depth).length));
        const shades = [ink.series[1], ink.series[0], ink.series[2], ink.series[0]];
        return {
            height: 200 + widest * tallest,
            series: [{
                type: 'sankey', left: 4, right, top: tallest / 2, bottom: tallest / 2, nodeWidth: narrow ? 8 : 12, nodeGap: tallest, draggable: false,
                layoutIterations: 0, emphasis: { focus: 'adjacency' }, lineStyle: { color: 'source', opacity: 0.42, curveness: 0.5 },
                label: {
                    color: ink.ink, fontSize: size, fontFamily, lineHeight: line, overflow: 'none', textBorderColor: ink.sheet, textBorderWidth: 2,
                    formatter: p => `${names[+p.name].join('\n')}\n` + sums[+p.name].map(one => `{n|${one}}`).join('\n'),
                    rich: { n: { color: ink.ink, fontSize: size - 1, lineHeight: line, textBorderColor: ink.sheet, textBorderWidth: 2 } },
                },
                data: places.map(i => ({ name: String(i), depth: order.indexOf(data.nodes[i].depth), itemStyle: { color: shades[data.nodes[i].depth], borderWidth: 0 } })),
                links: data.links.filter(link => link[2] > 0).map(link => ({ source: String(link[0]), target: String(link[1]), value: link[2], words: link[3], lineStyle: { opacity: link[4] ? 0.22 : 0.42 } })),
                tooltip: {
                    formatter: p => p.dataType === 'edge'
                        ? tip(data.nodes[+p.data.source].name + ' \u2192 ' + data.nodes[+p.data.target].name, [p.data.words + ' attendances'])
                        : tip(data.nodes[+p.name].name, [data.nodes[+p.name].text + ' attendances']),
                },
            }],
        };
    },
};
