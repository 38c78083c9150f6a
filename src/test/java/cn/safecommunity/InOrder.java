package cn.safecommunity;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/** Test classes by their {@link Order}, and by their names where it says nothing: a directory has an order of its own on each machine. */
public class InOrder implements ClassOrderer {

    private static final Comparator<ClassDescriptor> ORDER = Comparator.<ClassDescriptor>comparingInt(
                    test -> test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT))
            .thenComparing(test -> test.getTestClass().getName());

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(ORDER);
    }
}
