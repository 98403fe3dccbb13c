import { boot } from 'host/boot';
import Base from 'base/primitiveIcon';

const inSprite = new Set(boot.icons?.names ?? []);

/** The packaged icon compiles some 3,500 icons to templates; this one takes them from one small sprite. */
export default class PrimitiveIcon extends Base {
    override requestIconTemplates(): void {
        // There are none.
    }

    override get href(): string {
        if (this.src) return super.href;
        const icon: string = this.iconName ?? '';
        if (inSprite.has(icon)) return `${boot.icons.sprite}#${icon.replace(':', '_')}`;
        const [category, name] = icon.split(':');
        return name ? `/page/icon/${category}/${name}.svg#icon` : '';
    }
}
